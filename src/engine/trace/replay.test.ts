import { describe, expect, it } from "vitest";
import { cutTrace } from "../testing/cut-trace.ts";
import { errorPreview } from "../testing/previews.ts";
import { profileKitchen, profileSavedTrace, saveProfile } from "../testing/profile-saved-trace.ts";
import { modelFixture, senderOf } from "../testing/topology-fixtures.ts";
import { TraceBuilder } from "../testing/trace-builder.ts";
import type { Trace, TraceEventType } from "./events.ts";
import { replay } from "./replay.ts";
import type { Snapshot } from "./snapshot.ts";

/** "name state" of each receiver, in the order of connection. */
function statesOf(snapshot: Snapshot): string[] {
  return [...snapshot.registrations.values()].map(
    ({ receiver, state }) => `${receiver.name} ${state.type}`,
  );
}

/** The snapshot just after the `nth` event of a type. */
function snapshotAfter(trace: Trace, type: TraceEventType, nth = 1): Snapshot {
  const found = trace.filter((event) => event.type === type)[nth - 1];
  if (found === undefined) throw new Error(`no ${type} number ${nth}`);
  return replay(trace, found.seq);
}

function rowsOf(snapshot: Snapshot, model: string): string[] {
  return [...(snapshot.tables.get(model)?.rows.values() ?? [])].map(({ row }) =>
    Object.values(row).join(" "),
  );
}

describe("replay", () => {
  it("starts a send with every receiver waiting or skipped", () => {
    expect(statesOf(snapshotAfter(profileSavedTrace(), "send.started", 2))).toEqual([
      "profile_updated waits its turn",
      "print_receipt waits its turn",
      "stamp waits its turn",
      "welcome_user skipped",
    ]);
  });

  it("keeps the outer receiver running and the outer turns due while a nested send goes on", () => {
    expect(statesOf(snapshotAfter(profileSavedTrace(), "send.started", 4))).toEqual([
      "profile_updated returned",
      "print_receipt running",
      "stamp waits its turn",
      "welcome_user skipped",
    ]);
  });

  it("gives the outer send its states back with the first thing that happens after a nested one", () => {
    const trace = profileSavedTrace();
    expect(statesOf(snapshotAfter(trace, "call.returned", 2))).toContain("stamp returned");
    // The end of a send belongs to the step in which the last one returned.
    expect(statesOf(snapshotAfter(trace, "send.finished", 3))).toContain("stamp returned");
    expect(statesOf(snapshotAfter(trace, "call.returned", 3))).toContain("stamp waits its turn");
  });

  it("keeps the sender waiting from the start of a send to its end", () => {
    const trace = profileSavedTrace();
    const waiting = (snapshot: Snapshot) =>
      [...snapshot.senders.values()]
        .filter((each) => each.waiting.length > 0)
        .map((each) => each.sender.name);
    expect(waiting(snapshotAfter(trace, "send.started", 4))).toEqual(["Profile", "Receipt"]);
    expect(waiting(snapshotAfter(trace, "send.finished", 3))).toEqual(["Profile"]);
    expect(waiting(replay(trace))).toEqual([]);
  });

  it("knows how deep a send is nested", () => {
    const { sends } = replay(profileSavedTrace());
    expect([...sends.values()].map((send) => `${send.started.sender.name} ${send.depth}`)).toEqual([
      "Profile 0",
      "Profile 0",
      "Receipt 1",
      "Receipt 1",
    ]);
  });

  it("sets the receivers afresh when the signal is sent again", () => {
    const cast = profileKitchen();
    saveProfile(cast);
    saveProfile(cast);
    expect(statesOf(snapshotAfter(cast.kitchen.trace, "send.started", 6))[0]).toBe(
      "profile_updated waits its turn",
    );
  });

  it("tells who was not reached after an earlier receiver raised", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const error = errorPreview("ValueError", "burnt");
    kitchen.attempt(() =>
      kitchen.send(postSave, senderOf(profile), { calls: { print_receipt: { error } } }),
    );
    const snapshot = replay(kitchen.trace);
    expect(statesOf(snapshot)).toEqual([
      "profile_updated returned",
      "print_receipt raised",
      "stamp not reached",
      "welcome_user skipped",
    ]);
    expect([...snapshot.sends.values()].map((send) => send.outcome)).toEqual(["aborted"]);
  });

  it("serves the rest after a caught error", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    const error = errorPreview("ValueError", "burnt");
    kitchen.send(postSave, senderOf(profile), {
      mode: "send_robust",
      calls: { profile_updated: { error } },
    });
    expect(statesOf(replay(kitchen.trace)).slice(0, 3)).toEqual([
      "profile_updated raised",
      "print_receipt returned",
      "stamp returned",
    ]);
  });

  it("keeps collected and disconnected receivers with their state", () => {
    const { kitchen, profile, postSave, profileUpdated, stamp } = profileKitchen();
    kitchen.disconnect(profileUpdated);
    kitchen.collect(stamp);
    kitchen.send(postSave, senderOf(profile));
    expect(statesOf(replay(kitchen.trace))).toEqual([
      "profile_updated disconnected",
      "print_receipt returned",
      "stamp collected",
      "welcome_user skipped",
    ]);
  });

  it("shows the turn of a receiver that was disconnected during the send", () => {
    const { kitchen, profile, postSave, stamp } = profileKitchen();
    const during = () => kitchen.disconnect(stamp);
    kitchen.send(postSave, senderOf(profile), { calls: { profile_updated: { during } } });
    expect(statesOf(snapshotAfter(kitchen.trace, "receiver.disconnected"))[2]).toBe(
      "stamp waits its turn",
    );
    expect(statesOf(snapshotAfter(kitchen.trace, "call.started", 3))[2]).toBe("stamp running");
    expect(statesOf(replay(kitchen.trace))[2]).toBe("stamp disconnected");
  });

  it("runs asynchronous receivers together", () => {
    const { kitchen, profile, postSave } = profileKitchen();
    kitchen.connect(postSave, "index", { receiver: { isAsync: true } });
    kitchen.connect(postSave, "notify", { receiver: { isAsync: true } });
    kitchen.send(postSave, senderOf(profile));
    expect(statesOf(snapshotAfter(kitchen.trace, "call.started", 5)).slice(4)).toEqual([
      "index running",
      "notify running",
    ]);
  });

  it("counts calls and remembers the newest one", () => {
    const cast = profileKitchen();
    saveProfile(cast);
    const { registrations, calls } = replay(cast.kitchen.trace);
    const stamp = registrations.get(cast.stamp);
    expect(stamp?.calls).toBe(2);
    expect(stamp?.lastCall && calls.get(stamp.lastCall)?.sent?.sender.name).toBe("Profile");
  });

  it("undoes on rollback the rows, and only the rows, written since the transaction began", () => {
    const kitchen = new TraceBuilder();
    kitchen.model(modelFixture("kitchen.Profile"));
    const write = (type: "row.inserted" | "row.updated", pk: number, name: string) =>
      kitchen.add({ type, model: "kitchen.Profile", pk, row: { id: pk, name } });
    write("row.inserted", 1, "Ada");
    write("row.inserted", 2, "Grace");
    kitchen.atomic(
      () => {
        kitchen.add({ type: "row.deleted", model: "kitchen.Profile", pk: 1 });
        kitchen.atomic(() => write("row.updated", 2, "Hopper"), { savepoint: true });
        kitchen.atomic(() => write("row.inserted", 3, "Edsger"), { savepoint: true, fails: true });
        kitchen.connect(kitchen.signal("late"), "added");
      },
      { fails: true },
    );
    const { trace } = kitchen;
    expect(rowsOf(snapshotAfter(trace, "transaction.rolledBack", 1), "kitchen.Profile")).toEqual([
      "2 Hopper",
    ]);
    const end = replay(trace);
    expect(rowsOf(end, "kitchen.Profile")).toEqual(["1 Ada", "2 Grace"]);
    expect(statesOf(end)).toEqual(["added idle"]);
    expect([...end.senders.values()].map((each) => each.rows)).toEqual([2]);
    expect(end.undo).toBeNull();
  });

  it("merges a partial update into the row", () => {
    const { kitchen } = profileKitchen();
    kitchen.add({
      type: "row.inserted",
      model: "kitchen.Profile",
      pk: 1,
      row: { id: 1, name: "Ada", city: "Turin" },
    });
    kitchen.add({ type: "row.updated", model: "kitchen.Profile", pk: 1, row: { city: "London" } });
    expect(rowsOf(replay(kitchen.trace), "kitchen.Profile")).toEqual(["1 Ada London"]);
  });

  it("lets callbacks wait until they start or are dropped", () => {
    const kitchen = new TraceBuilder();
    kitchen.atomic(() => {
      kitchen.add({ type: "callback.queued", callback: 1, name: "send_mail" });
      kitchen.add({ type: "callback.queued", callback: 2, name: "reindex" });
    });
    kitchen.callback(1, "send_mail");
    kitchen.add({ type: "callback.dropped", callback: 2 });
    const waiting = kitchen.trace.map((event) => replay(kitchen.trace, event.seq).callbacks.length);
    expect(waiting).toEqual([0, 1, 2, 2, 1, 1, 0]);
  });

  it("finds a name for a signal that got one later", () => {
    const kitchen = new TraceBuilder();
    const signal = kitchen.signal("");
    kitchen.add({ type: "signal.named", signal, name: "toast_ready", module: "main" });
    expect(replay(kitchen.trace).signals.get(signal)?.name).toBe("toast_ready");
  });

  it("puts back a registration with its count of calls when the list of receivers is assigned again", () => {
    const { kitchen, profile, postSave, stamp } = profileKitchen();
    kitchen.send(postSave, senderOf(profile));
    const connected = kitchen.trace.find(
      (event) => event.type === "receiver.connected" && event.registration === stamp,
    );
    kitchen.disconnect(stamp);
    if (connected !== undefined) kitchen.add(connected);
    expect(replay(kitchen.trace).registrations.get(stamp)).toMatchObject({ calls: 1, gone: null });
  });

  it("closes every span that it opened", () => {
    const cast = profileKitchen();
    cast.kitchen.line(1, "ada.save()", () => cast.kitchen.atomic(() => saveProfile(cast)));
    const kinds = new Set(
      cast.kitchen.trace.flatMap((event) =>
        replay(cast.kitchen.trace, event.seq).open.map((span) => span.kind),
      ),
    );
    expect([...kinds]).toEqual(["line", "transaction", "operation", "send", "call"]);
    expect(replay(cast.kitchen.trace).open).toEqual([]);
  });

  it("leaves nothing under way when the interpreter was removed in the midst", () => {
    const snapshot = replay(cutTrace(profileSavedTrace(), "call.started", 3));
    expect(statesOf(snapshot)).toEqual([
      "profile_updated returned",
      "print_receipt stopped",
      "stamp stopped",
      "welcome_user skipped",
    ]);
    expect(snapshot.open).toEqual([]);
    expect([...snapshot.senders.values()].flatMap(({ waiting }) => waiting)).toEqual([]);
    expect([...snapshot.sends.values()].map(({ outcome }) => outcome)).toEqual([
      ...["finished", "stopped", "finished", "stopped"],
    ]);
  });
});
