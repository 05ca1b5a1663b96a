import { describe, expect, it } from "vitest";
import { spanId } from "../ids.ts";
import { errorPreview, textPreview } from "../testing/previews.ts";
import { profileKitchen, profileSavedTrace, saveProfile } from "../testing/profile-saved-trace.ts";
import { modelFixture, receiverFixture, senderOf } from "../testing/topology-fixtures.ts";
import { Raised, TraceBuilder } from "../testing/trace-builder.ts";
import { createCast } from "./cast.ts";
import { describeEvent } from "./describe.ts";
import type { Trace } from "./events.ts";

function tell(trace: Trace): string[] {
  const cast = createCast(trace);
  return trace.map((event) => describeEvent(event, cast));
}

function tellLast(kitchen: TraceBuilder, count: number): string[] {
  return tell(kitchen.trace).slice(-count);
}

const burnt = errorPreview("ValueError", "burnt\non both sides");

describe("describeEvent", () => {
  it("tells a saved profile as a story", () => {
    expect(tell(profileSavedTrace())).toEqual([
      "Apps and models load",
      "Signal pre_save created",
      "Signal post_save created",
      "Model auth.User declared",
      "Model kitchen.Profile declared",
      "Model kitchen.Receipt declared",
      "Module kitchen.signals imported",
      "profile_updated connected to post_save for kitchen.Profile",
      "print_receipt connected to post_save for kitchen.Profile",
      "stamp connected to post_save for any sender",
      "welcome_user connected to post_save for auth.User",
      "App kitchen loaded by kitchen.apps.KitchenConfig; ready() ran",
      "The entry file runs",
      "Profile.save() started",
      "pre_save sent by kitchen.Profile: nobody listens",
      "pre_save done: kitchen.Profile goes on",
      "Saved kitchen.Profile 1: row inserted",
      "post_save sent by kitchen.Profile: 3 receivers called, 1 skipped",
      "profile_updated called",
      "Printed Profile Saved!",
      "profile_updated returned None",
      "print_receipt called",
      "Receipt.save() started",
      "pre_save sent by kitchen.Receipt: nobody listens",
      "pre_save done: kitchen.Receipt goes on",
      "Saved kitchen.Receipt 1: row inserted",
      "post_save sent by kitchen.Receipt: 1 receiver called, 3 skipped",
      "stamp called",
      "stamp returned None",
      "post_save done: kitchen.Receipt goes on",
      "Receipt.save() done",
      "print_receipt returned None",
      "stamp called",
      "stamp returned None",
      "post_save done: kitchen.Profile goes on",
      "Profile.save() done",
    ]);
  });

  it("tells how many receivers a raised error left out", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.line(1, "ada.save()", () =>
      kitchen.operation("save", profile, () => {
        kitchen.send(postSave, senderOf(profile), { calls: { print_receipt: { error: burnt } } });
      }),
    );
    kitchen.add({
      type: "error.raised",
      phase: "session",
      error: errorPreview("KeyboardInterrupt", ""),
    });
    expect(tellLast(kitchen, 9)).toEqual([
      "post_save sent by kitchen.Profile: 2 of 3 receivers called, 1 skipped",
      "profile_updated called",
      "profile_updated returned None",
      "print_receipt called",
      "print_receipt raised ValueError: burnt",
      "post_save stopped by ValueError: burnt: 1 receiver not reached",
      "Profile.save() failed with ValueError: burnt",
      "The line raised ValueError: burnt",
      "KeyboardInterrupt ended the session",
    ]);
  });

  it("says that a robust send goes on, and that nobody was left out when the last receiver raised", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.send(postSave, senderOf(profile), {
      mode: "send_robust",
      calls: { stamp: { error: burnt } },
    });
    expect(tellLast(kitchen, 2)[0]).toBe("stamp raised ValueError: burnt; the send goes on");
    kitchen.attempt(() =>
      kitchen.send(postSave, senderOf(profile), { calls: { stamp: { error: burnt } } }),
    );
    expect(tellLast(kitchen, 1)).toEqual(["post_save stopped by ValueError: burnt"]);
  });

  it("tells a send that skips everybody", () => {
    const { kitchen, postSave } = profileKitchen();
    const alone = kitchen.signal("pre_delete");
    kitchen.connect(alone, "guard", { sender: senderOf(modelFixture("kitchen.Oven")) });
    kitchen.send(alone, senderOf(modelFixture("kitchen.Plate")));
    kitchen.send(postSave, senderOf(modelFixture("kitchen.Plate")));
    expect(tellLast(kitchen, 6)[0]).toBe(
      "pre_delete sent by kitchen.Plate: no receiver called, 1 skipped",
    );
    expect(tellLast(kitchen, 4)[0]).toBe(
      "post_save sent by kitchen.Plate: 1 receiver called, 3 skipped",
    );
  });

  it("tells what a receiver returned and changed", () => {
    const { kitchen, profile, postSave, profileUpdated } = profileKitchen();
    kitchen.send(postSave, senderOf(profile), {
      calls: { stamp: { value: textPreview("stamped") } },
    });
    const call = kitchen.trace.find(
      (event) => event.type === "call.started" && event.registration === profileUpdated,
    );
    const change = { name: "city", before: textPreview("Turin"), after: textPreview("London") };
    if (call?.type === "call.started") {
      kitchen.add({
        type: "call.returned",
        span: call.span,
        value: textPreview("ok"),
        changes: [change],
      });
    }
    expect(tellLast(kitchen, 3)).toEqual([
      "stamp returned 'stamped'",
      "post_save done: kitchen.Profile goes on",
      "profile_updated returned 'ok' and changed city",
    ]);
  });

  it("tells asynchronous receivers as a group", () => {
    const { kitchen, profile } = profileKitchen();
    const ready = kitchen.signal("toast_ready");
    kitchen.connect(ready, "index", { receiver: { isAsync: true } });
    kitchen.send(ready, senderOf(profile));
    kitchen.connect(ready, "notify", { receiver: { isAsync: true } });
    kitchen.send(ready, senderOf(profile));
    for (const name of ["one", "two", "three"])
      kitchen.connect(ready, name, { receiver: { isAsync: true } });
    kitchen.send(ready, senderOf(profile));
    expect(
      tell(kitchen.trace).filter(
        (sentence) => /runs?\b|asynchronous/.test(sentence) && !/file/.test(sentence),
      ),
    ).toEqual([
      "index runs",
      "The asynchronous receivers are done",
      "index and notify run together",
      "The asynchronous receivers are done",
      "5 asynchronous receivers run together",
      "The asynchronous receivers are done",
    ]);
  });

  it("counts asynchronous receivers that have not begun yet", () => {
    const { kitchen } = profileKitchen();
    kitchen.add({ type: "gather.started", send: spanId(1), calls: [spanId(2)] });
    kitchen.add({ type: "gather.started", send: spanId(1), calls: [spanId(2), spanId(3)] });
    expect(tellLast(kitchen, 2)).toEqual([
      "1 asynchronous receiver runs",
      "2 asynchronous receivers run together",
    ]);
  });

  it("tells transactions, savepoints and callbacks", () => {
    const kitchen = new TraceBuilder();
    kitchen.atomic(() => {
      kitchen.add({ type: "callback.queued", callback: 1, name: "send_mail" });
      kitchen.atomic(() => {}, { savepoint: true });
      kitchen.atomic(() => {}, { savepoint: true, fails: true });
    });
    kitchen.callback(1, "send_mail");
    kitchen.atomic(() => {}, { fails: true });
    kitchen.add({ type: "callback.dropped", callback: 2 });
    expect(tell(kitchen.trace)).toEqual([
      "A transaction began",
      "send_mail waits for the commit",
      "A savepoint began inside the transaction",
      "The savepoint was kept",
      "A savepoint began inside the transaction",
      "The savepoint was rolled back: its rows are undone",
      "The transaction was committed",
      "send_mail runs after the commit",
      "send_mail done",
      "A transaction began",
      "The transaction was rolled back: its rows are undone",
      "A callback was dropped: its transaction was rolled back",
    ]);
  });

  it("tells what becomes of connections", () => {
    const { kitchen, postSave, stamp, printReceipt, profileUpdated, welcomeUser } =
      profileKitchen();
    const receiver = receiverFixture("stamp");
    kitchen.add({
      type: "receiver.ignored",
      signal: postSave,
      receiver,
      existing: stamp,
      uid: null,
    });
    kitchen.add({ type: "receiver.queued", signal: postSave, receiver, sender: "kitchen.Oven" });
    kitchen.disconnect(stamp);
    kitchen.add({ type: "receiver.missed", signal: postSave, name: "stamp" });
    kitchen.collect(printReceipt);
    kitchen.collect(profileUpdated, "sender");
    kitchen.collect(welcomeUser);
    expect(tellLast(kitchen, 7)).toEqual([
      "stamp not connected again to post_save: the first connection stays",
      "stamp will be connected to post_save once model kitchen.Oven is declared",
      "stamp disconnected from post_save",
      "stamp was not connected to post_save: nothing to disconnect",
      "print_receipt was collected: nothing but a weak reference held it",
      "The sender of profile_updated was collected: it can never be called again",
      "welcome_user was collected: nothing but a weak reference held it",
    ]);
  });

  it("tells lines, output, mail, limits and rows", () => {
    const { kitchen, profile } = profileKitchen();
    const { label: model } = profile;
    kitchen.line(1, "2 + 2");
    const line = kitchen.trace.findLast((event) => event.type === "line.started");
    if (line?.type === "line.started") {
      kitchen.add({ type: "line.finished", span: line.span, value: textPreview("4"), error: null });
    }
    kitchen.add({ type: "note.logged", level: "INFO", logger: "kitchen", message: "warm" });
    kitchen.add({
      type: "mail.sent",
      subject: "Toast!",
      to: ["ada@example.org", "bob@example.org"],
      body: "",
    });
    kitchen.add({ type: "row.updated", model, pk: 1, row: {} });
    kitchen.add({ type: "row.deleted", model, pk: 1 });
    kitchen.add({ type: "limit.reached", limit: "time", sentence: "The run took longer than 5 s" });
    kitchen.operation("bulk_create", profile, () => {}, { silent: true });
    expect(tellLast(kitchen, 10)).toEqual([
      "You ran 2 + 2",
      "The line is done",
      "The line gave '4'",
      "Logged INFO: warm",
      'Mail "Toast!" sent to ada@example.org, bob@example.org',
      "Saved kitchen.Profile 1: row updated",
      "Deleted kitchen.Profile 1: row removed",
      "The run took longer than 5 s",
      "Profile.bulk_create() started; it sends no signals",
      "Profile.bulk_create() done",
    ]);
  });

  it("does not name a signal before its variable is known", () => {
    const kitchen = new TraceBuilder();
    const signal = kitchen.signal("");
    kitchen.connect(signal, "butter");
    expect(tell(kitchen.trace)).toEqual([
      "Signal created",
      "butter connected to a signal for any sender",
    ]);
    kitchen.add({ type: "signal.named", signal, name: "toast_ready", module: "main" });
    expect(tell(kitchen.trace)).toEqual([
      "Signal toast_ready created",
      "butter connected to toast_ready for any sender",
      "The signal is called toast_ready",
    ]);
  });

  it("names a local function without the functions around it", () => {
    const kitchen = new TraceBuilder();
    const signal = kitchen.signal("toast_ready");
    const local = kitchen.connect(signal, "ready.<locals>.butter");
    kitchen.collect(local);
    expect(tellLast(kitchen, 2)).toEqual([
      "butter connected to toast_ready for any sender",
      "butter was collected: nothing but a weak reference held it",
    ]);
  });

  it("tells an operation that fails by itself", () => {
    const cast = profileKitchen();
    cast.kitchen.attempt(() =>
      cast.kitchen.operation("save", cast.profile, () => {
        saveProfile(cast);
        throw new Raised(burnt);
      }),
    );
    expect(tellLast(cast.kitchen, 1)).toEqual(["Profile.save() failed with ValueError: burnt"]);
  });
});
