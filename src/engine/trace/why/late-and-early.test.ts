import { describe, expect, it } from "vitest";
import { evidenceOf } from "../../testing/evidence.ts";
import { saveModel } from "../../testing/model-operations.ts";
import { errorPreview, textPreview } from "../../testing/previews.ts";
import { profileKitchen } from "../../testing/profile-saved-trace.ts";
import { fieldFixture, modelFixture, senderOf } from "../../testing/topology-fixtures.ts";
import { TraceBuilder } from "../../testing/trace-builder.ts";
import { findAsyncWaits } from "./async-waits.ts";
import { findBeforeCommit } from "./before-commit.ts";
import { findConnectedLate } from "./connected-late.ts";
import { findFailedOperations } from "./failed-operations.ts";
import { findHandSent } from "./hand-sent.ts";
import { findLinksLater } from "./links-later.ts";
import { findLivesByDebug } from "./lives-by-debug.ts";
import { findNeverConnected } from "./never-connected.ts";
import type { Evidence, Rule } from "./verdict.ts";

const FILE = "kitchen/signals.py";
const here = (line: number) => ({ file: FILE, line });
const burnt = errorPreview("ValueError", "burnt", here(7));

/** `sentence | file:line | patch`. */
function ask(rule: Rule, kitchen: TraceBuilder, files: Evidence["files"] = {}): string[] {
  return rule(evidenceOf(kitchen.trace, files)).map(
    ({ sentence, place, patch }) =>
      `${sentence} | ${place?.file}:${place?.line} | ${patch?.label ?? "-"}`,
  );
}

describe("async receivers", () => {
  it("are waited for by what sends synchronously, and only then", () => {
    const { kitchen, profile } = profileKitchen();
    const ready = kitchen.signal("toast_ready");
    kitchen.connect(ready, "index", { receiver: { isAsync: true }, place: here(3) });
    kitchen.send(ready, senderOf(profile), { mode: "asend" });
    expect(ask(findAsyncWaits, kitchen)).toEqual([]);
    kitchen.operation("save", profile, () => kitchen.send(ready, senderOf(profile)));
    kitchen.send(ready, senderOf(profile));
    expect(ask(findAsyncWaits, kitchen)).toEqual([
      "index is async, but Profile.save() waits for it all the same: the async receivers run together, after all others. | kitchen/signals.py:3 | -",
    ]);
  });
});

describe("before the commit", () => {
  const mail = { type: "mail.sent", subject: "Hi", to: [], body: "", place: here(2) } as const;
  const print = { type: "output.written", stream: "stdout", text: "Hi\n", place: here(2) } as const;
  const files = { [FILE]: "def stamp(**kwargs):\n    send_mail()\n" };
  function inside(event: typeof mail | typeof print, options: { readonly fails: boolean }) {
    const { kitchen, profile, postSave } = profileKitchen();
    const calls = { stamp: { during: () => kitchen.add(event) } };
    kitchen.atomic(() => kitchen.send(postSave, senderOf(profile), { calls }), options);
    return kitchen;
  }
  it("a mail is sent too early, a printed line only when the rows are gone", () => {
    expect(ask(findBeforeCommit, inside(mail, { fails: false }), files)).toEqual([
      "stamp sent a mail before the commit: post_save does not wait for it. | kitchen/signals.py:2 | Wait for the commit",
    ]);
    expect(ask(findBeforeCommit, inside(print, { fails: false }))).toEqual([]);
    expect(ask(findBeforeCommit, inside(print, { fails: true }))[0]).toContain(
      "stamp printed before the commit: post_save does not wait for it, and then the rows were rolled back.",
    );
  });
  it("is not said outside of receivers, nor without a transaction of the person's own", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.atomic(() => kitchen.add(mail));
    const calls = { stamp: { during: () => kitchen.add(mail) } };
    kitchen.send(postSave, senderOf(profile), { calls });
    kitchen.operation("delete", profile, () =>
      kitchen.atomic(() => kitchen.send(postSave, senderOf(profile), { calls })),
    );
    expect(ask(findBeforeCommit, kitchen)).toEqual([]);
  });
});

describe("connected late", () => {
  it("tells of the send that was missed, until another one comes", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.send(postSave, senderOf(profile), { place: { file: "main.py", line: 4 } });
    kitchen.connect(postSave, "late", { sender: senderOf(profile), place: here(30) });
    expect(ask(findConnectedLate, kitchen)).toEqual([
      "late was connected after post_save had been sent at main.py:4; it has not been called since. | kitchen/signals.py:30 | -",
    ]);
    kitchen.send(postSave, senderOf(profile));
    expect(ask(findConnectedLate, kitchen)).toEqual([]);
  });
  it("knows that the receivers of a send are fixed, and forgets who left or was passed over", () => {
    const { kitchen, profile, receipt, postSave } = profileKitchen();
    const made: number[] = [];
    const connect = (name: string) =>
      made.push(kitchen.connect(postSave, name, { sender: senderOf(profile) }));
    kitchen.send(postSave, senderOf(profile), {
      calls: { stamp: { during: () => connect("inner") } },
    });
    expect(ask(findConnectedLate, kitchen)[0]).toContain(
      "inner was connected while post_save was being sent, and the receivers of a send are fixed when it starts",
    );
    kitchen.disconnect(made[0] as never);
    expect(ask(findConnectedLate, kitchen)).toEqual([]);
    connect("passed");
    kitchen.send(postSave, senderOf(receipt));
    expect(ask(findConnectedLate, kitchen)).toEqual([]);
  });
});

describe("failed operations", () => {
  function fail(atomic: boolean): TraceBuilder {
    const { kitchen, profile, preSave, postSave } = profileKitchen();
    const options = { pk: 1, row: {}, calls: { stamp: { error: burnt } } };
    const save = () => saveModel(kitchen, profile, { pre: preSave, post: postSave }, options);
    kitchen.attempt(() => (atomic ? kitchen.atomic(save) : save()));
    return kitchen;
  }
  it("tell whether the row is stored", () => {
    expect(ask(findFailedOperations, fail(false))).toEqual([
      "Profile.save() failed with ValueError: burnt, but its row is stored: it was committed before the receivers ran. | kitchen/signals.py:7 | -",
    ]);
    expect(ask(findFailedOperations, fail(true))).toEqual([
      "Profile.save() failed with ValueError: burnt, and its row was rolled back with the transaction. | kitchen/signals.py:7 | -",
    ]);
  });
  it("tell which signal's receiver raised before there was a row", () => {
    const { kitchen, profile, preSave } = profileKitchen();
    kitchen.connect(preSave, "guard");
    kitchen.attempt(() =>
      kitchen.operation("save", profile, () =>
        kitchen.send(preSave, senderOf(profile), { calls: { guard: { error: burnt } } }),
      ),
    );
    expect(ask(findFailedOperations, kitchen)).toEqual([
      "Profile.save() failed with ValueError: burnt: a receiver of pre_save raised it, so no row was written and no later signal sent. | kitchen/signals.py:7 | -",
    ]);
  });
  it("say nothing when no row was written", () => {
    const { kitchen, profile } = profileKitchen();
    const nowhere = errorPreview("ValueError", "burnt");
    kitchen.attempt(() => kitchen.operation("save", profile, () => kitchen.raise(nowhere)));
    kitchen.add({ type: "row.deleted", model: "kitchen.Profile", pk: 1 });
    kitchen.attempt(() =>
      kitchen.operation(
        "save",
        profile,
        () => {
          kitchen.add({ type: "row.deleted", model: "kitchen.Profile", pk: 1 });
          kitchen.raise(nowhere);
        },
        { place: here(9) },
      ),
    );
    expect(ask(findFailedOperations, kitchen)).toHaveLength(1);
    expect(ask(findFailedOperations, kitchen)[0]).toContain("| kitchen/signals.py:9 |");
  });
});

describe("sent by hand", () => {
  const files = { [FILE]: "post_save.send(sender=P, instance=p)\n" };
  it("tells what Django always sends along", () => {
    const { kitchen, profile, postSave, preSave } = profileKitchen();
    const instance = { name: "instance", value: textPreview("p") };
    kitchen.send(postSave, senderOf(profile), { place: here(1), arguments: [instance] });
    kitchen.send(preSave, senderOf(profile), {
      arguments: ["raw", "using"].map((name) => ({ name, value: textPreview("x") })),
    });
    expect(ask(findHandSent, kitchen, files)).toEqual([
      "post_save was sent by hand without created, raw, using and update_fields, which Django always sends along: receivers that use them fail. | kitchen/signals.py:1 | Send them along",
      "pre_save was sent by hand without update_fields, which Django always sends along: receivers that use it fail. | undefined:undefined | -",
    ]);
    const [verdict] = findHandSent(evidenceOf(kitchen.trace, files));
    expect(verdict?.patch?.files[FILE]).toBe(
      'post_save.send(sender=P, instance=p, created=False, raw=False, using="default", update_fields=None)\n',
    );
  });
  it("is not said of operations, complete sends and other signals", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.operation("save", profile, () => kitchen.send(postSave, senderOf(profile)));
    kitchen.send(kitchen.signal("m2m_changed", { builtin: true }), senderOf(profile));
    kitchen.send(kitchen.signal("toast"), senderOf(profile));
    expect(ask(findHandSent, kitchen)).toEqual([]);
  });
});

describe("links written later", () => {
  const pizza = modelFixture("kitchen.Pizza", [], {
    fields: [fieldFixture("toppings", { manyToMany: true })],
  });
  const instance = { ...textPreview("M"), model: "kitchen.Pizza", pk: "1" };
  const files = {
    [FILE]: "def baked(instance, **kwargs):\n    print(instance.toppings.count())\n",
  };
  function bake(
    sent: typeof instance | null,
    signal = "post_save",
    place: ReturnType<typeof here> | null = here(1),
  ): TraceBuilder {
    const kitchen = new TraceBuilder();
    kitchen.model(pizza);
    const id = kitchen.signal(signal, { builtin: true });
    kitchen.connect(id, "baked", { place });
    const given = sent === null ? [] : [{ name: "instance", value: sent }];
    kitchen.send(id, senderOf(pizza), { arguments: given });
    const add = { title: "Pizza.toppings.add()", place: { file: "main.py", line: 5 } };
    kitchen.operation("add", pizza, () => {}, { ...add, instance });
    kitchen.operation("set", pizza, () => {}, { ...add, title: "Pizza.sauces.set()", instance });
    kitchen.operation("add", pizza, () => {}, { ...add, instance: { ...instance, pk: "9" } });
    kitchen.operation("add", pizza, () => {}, add);
    return kitchen;
  }
  it("are told to whom reads them in post_save", () => {
    expect(ask(findLinksLater, bake(instance), files)).toEqual([
      "baked reads toppings in post_save, but the links were written only afterwards, by Pizza.toppings.add() at main.py:5. | kitchen/signals.py:1 | -",
    ]);
  });
  it("say nothing of other signals, objects and functions", () => {
    expect(ask(findLinksLater, bake(instance, "pre_save"), files)).toEqual([]);
    expect(ask(findLinksLater, bake(null), files)).toEqual([]);
    expect(ask(findLinksLater, bake(instance), {})).toEqual([]);
    expect(ask(findLinksLater, bake(instance, "post_save", null), files)).toEqual([]);
  });
});

describe("a lambda in the call", () => {
  const lambda = { kind: "lambda", name: "<lambda>" } as const;
  const code = "post_save.connect(lambda **k: 1)\npost_save.connect(f)\n";
  it("lives by the grace of DEBUG", () => {
    const { kitchen, postSave } = profileKitchen();
    kitchen.connect(postSave, "<lambda>", { receiver: lambda, place: here(1) });
    kitchen.connect(postSave, "<lambda>", { receiver: lambda, place: here(2) });
    kitchen.connect(postSave, "<lambda>", { receiver: lambda, place: here(1), weak: false });
    kitchen.connect(postSave, "<lambda>", { receiver: lambda });
    expect(ask(findLivesByDebug, kitchen, { [FILE]: code })).toEqual([
      "The lambda of post_save lives only because DEBUG is on; with DEBUG = False it is collected at once and never called. | kitchen/signals.py:1 | Keep it with weak=False",
    ]);
  });
});

describe("a function nobody connects", () => {
  const code =
    "def baked(sender, **kwargs):\n    print('baked')\n\n@receiver(x)\ndef other(sender, **kwargs): ...\n\ndef used(sender, **kwargs): ...\nuse(used)\n";
  it("is told when its module was imported and nothing mentions it", () => {
    const { kitchen } = profileKitchen();
    expect(ask(findNeverConnected, kitchen, { [FILE]: code })).toEqual([]);
    kitchen.phase("main");
    const files = {
      [FILE]: code,
      "main.py": "def late(sender, **kwargs): ...\n",
      "kitchen/x.py": code.replace("baked", "lost"),
    };
    expect(ask(findNeverConnected, kitchen, files)).toEqual([
      "baked takes what a receiver takes, but nothing connects it to a signal. | kitchen/signals.py:1 | -",
      "late takes what a receiver takes, but nothing connects it to a signal. | main.py:1 | -",
    ]);
    expect(ask(findNeverConnected, new TraceBuilder(), files)).toEqual([]);
  });
});
