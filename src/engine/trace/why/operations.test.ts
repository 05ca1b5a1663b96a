import { describe, expect, it } from "vitest";
import { evidenceOf, verdictsOf } from "../../testing/evidence.ts";
import { errorPreview } from "../../testing/previews.ts";
import { profileKitchen, saveProfile } from "../../testing/profile-saved-trace.ts";
import { modelFixture, senderOf } from "../../testing/topology-fixtures.ts";
import { Raised, TraceBuilder } from "../../testing/trace-builder.ts";
import type { OperationKind } from "../events.ts";
import { findEmptyOperations } from "./empty-operations.ts";
import { findRolledBack } from "./rolled-back.ts";
import { findSilentOperations } from "./silent-operations.ts";
import { findUnheard } from "./unheard.ts";
import type { Rule } from "./verdict.ts";

function ask(rule: Rule, kitchen: TraceBuilder): string[] {
  return rule(evidenceOf(kitchen.trace)).map(({ sentence }) => sentence);
}

describe("silent operations", () => {
  function silent(kind: OperationKind): string[] {
    const { kitchen, profile } = profileKitchen();
    kitchen.operation(kind, profile, () => {}, {
      silent: true,
      title: `Profile.objects.${kind}()`,
    });
    return ask(findSilentOperations, kitchen);
  }

  it("are bulk_create, bulk_update and QuerySet.update", () => {
    expect((["bulk_create", "bulk_update", "update"] as const).flatMap(silent)).toEqual([
      "Profile.objects.bulk_create() sent no signals: bulk_create() writes all rows in one query and calls save() for none of them.",
      "Profile.objects.bulk_update() sent no signals: bulk_update() writes all rows in one query and calls save() for none of them.",
      "Profile.objects.update() sent no signals: QuerySet.update() changes the rows in the database directly and calls save() for none of them.",
    ]);
    expect(silent("remove")).toEqual([
      "Profile.objects.remove() sent no signals: it writes to the database directly and calls save() for none of them.",
    ]);
  });
});

describe("silent operations inside receivers", () => {
  it("are meant so where the model's own signal would call the receiver again", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const other = kitchen.model(modelFixture("kitchen.Order"));
    const update = () => {
      for (const model of [profile, other])
        kitchen.operation("update", model, () => {}, { silent: true, title: model.name });
    };
    kitchen.send(postSave, senderOf(profile), { calls: { stamp: { during: update } } });
    expect(ask(findSilentOperations, kitchen)).toEqual([expect.stringMatching(/^Order sent no/)]);
  });
});

describe("empty operations", () => {
  function empty(kind: OperationKind): string[] {
    const { kitchen, profile } = profileKitchen();
    kitchen.operation(kind, profile, () => {});
    return ask(findEmptyOperations, kitchen);
  }

  it("save nothing with an empty update_fields", () => {
    expect(empty("save")).toEqual([
      "Profile.save() sent no signals: update_fields is empty, and then save() neither writes nor sends.",
    ]);
  });

  it("find the row, have nothing to change, nothing to delete or nothing to link", () => {
    expect(
      (["get_or_create", "update_or_create", "delete", "add", "login"] as const).flatMap(empty),
    ).toEqual([
      "Profile.get_or_create() sent no signals: the row was found, so nothing was saved.",
      "Profile.update_or_create() sent no signals: the row was found and defaults is empty, so there was nothing to save.",
      "Profile.delete() sent no signals: there was nothing to delete.",
      "Profile.add() sent no signals: no link changed, or nobody listens to m2m_changed of this relation.",
    ]);
  });

  it("are not those that send, write, fail, or are silent by design", () => {
    const cast = profileKitchen();
    const { kitchen, profile } = cast;
    kitchen.operation("create", profile, () => saveProfile(cast));
    kitchen.operation("delete", profile, () =>
      kitchen.add({ type: "row.deleted", model: profile.label, pk: 1 }),
    );
    kitchen.operation("update", profile, () => {}, { silent: true });
    kitchen.attempt(() =>
      kitchen.operation("save", profile, () => {
        throw new Raised(errorPreview("ValueError", "burnt"));
      }),
    );
    expect(ask(findEmptyOperations, kitchen)).toEqual([]);
  });
});

describe("rolled back", () => {
  it("names the outermost operation inside the transaction and counts what was undone", () => {
    const cast = profileKitchen();
    cast.kitchen.atomic(() => saveProfile(cast), { fails: true });
    expect(ask(findRolledBack, cast.kitchen)).toEqual([
      "Profile.save() was rolled back: 2 row writes undone, while everything else its receivers did stays.",
    ]);
  });

  it("counts the functions that were to wait, and has no further advice then", () => {
    const cast = profileKitchen();
    const { kitchen, profile } = cast;
    const save = () =>
      kitchen.operation("save", profile, () => {
        kitchen.add({ type: "row.deleted", model: "kitchen.Profile", pk: 1 });
        kitchen.add({ type: "callback.queued", callback: 1, name: "welcome" });
        kitchen.add({ type: "callback.queued", callback: 2, name: "kept" });
      });
    kitchen.atomic(save, { fails: true });
    kitchen.add({ type: "callback.dropped", callback: 1 });
    const [verdict] = findRolledBack(evidenceOf(kitchen.trace));
    expect(verdict?.sentence).toBe(
      "Profile.save() was rolled back: 1 row write undone, 1 on_commit() function dropped; what receivers did without waiting for the commit stays.",
    );
    expect(verdict?.mend).toBeNull();
  });

  it("is not said of what was committed, nor of rows outside of operations", () => {
    const cast = profileKitchen();
    cast.kitchen.atomic(() => saveProfile(cast));
    cast.kitchen.atomic(
      () => cast.kitchen.add({ type: "row.deleted", model: "kitchen.Profile", pk: 1 }),
      { fails: true },
    );
    expect(ask(findRolledBack, cast.kitchen)).toEqual([]);
  });
});

describe("unheard", () => {
  it("tells a signal that was never sent, with those who wait for it", () => {
    const kitchen = new TraceBuilder();
    const ready = kitchen.signal("toast_ready");
    kitchen.connect(ready, "butter");
    expect(ask(findUnheard, kitchen)).toEqual([
      "toast_ready was never sent so far, so butter was not called.",
    ]);
    kitchen.connect(ready, "serve");
    expect(ask(findUnheard, kitchen)).toEqual([
      "toast_ready was never sent so far, so butter and serve were not called.",
    ]);
    expect(ask(findUnheard, profileKitchen().kitchen)).toEqual([
      "post_save was never sent so far, so profile_updated, print_receipt, stamp and welcome_user were not called.",
    ]);
  });

  it("tells a signal that was sent while nobody listened", () => {
    const { kitchen, profile } = profileKitchen();
    const ready = kitchen.signal("toast_ready");
    kitchen.send(ready, senderOf(profile));
    const about = () =>
      ask(findUnheard, kitchen).filter((sentence) => sentence.startsWith("toast_ready"));
    expect(about()).toEqual(["toast_ready was sent once, but nobody listens."]);
    kitchen.send(ready, senderOf(profile));
    expect(about()).toEqual(["toast_ready was sent 2 times, but nobody listens."]);
    kitchen.connect(ready, "butter");
    expect(about()).toEqual([]);
  });

  it("speaks of built-in signals only when nobody listens to anything", () => {
    const kitchen = new TraceBuilder();
    const [postInit, postSave] = ["post_init", "post_save"].map((name) =>
      kitchen.signal(name, { builtin: true }),
    );
    const { profile } = profileKitchen();
    for (const signal of [postInit, postSave])
      if (signal !== undefined) kitchen.send(signal, senderOf(profile));
    expect(ask(findUnheard, kitchen)).toEqual(["post_save was sent once, but nobody listens."]);
    kitchen.connect(kitchen.signal("toast_ready"), "butter");
    expect(ask(findUnheard, kitchen)).toEqual([
      "toast_ready was never sent so far, so butter was not called.",
    ]);
  });
});

describe("explainSilence", () => {
  it("asks every rule and says each thing once", () => {
    const cast = profileKitchen();
    saveProfile(cast);
    cast.kitchen.operation("bulk_create", cast.profile, () => {}, { silent: true });
    cast.kitchen.disconnect(cast.stamp);
    const sentences = verdictsOf(evidenceOf(cast.kitchen.trace)).map((verdict) => verdict.sentence);
    expect(sentences.map((sentence) => sentence.split(" ", 3).join(" "))).toEqual([
      "stamp was disconnected",
      "welcome_user listens to",
      "Profile.bulk_create() sent no",
    ]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
