import { expect, it } from "vitest";
import { spanId } from "../ids.ts";
import { errorPreview } from "../testing/previews.ts";
import { profileKitchen } from "../testing/profile-saved-trace.ts";
import { receiverFixture, senderOf } from "../testing/topology-fixtures.ts";
import { TraceBuilder } from "../testing/trace-builder.ts";
import { createCast } from "./cast.ts";
import { causeOf, causeText } from "./cause.ts";

const at = (line: number) => ({ file: "main.py", line });

/** The causes of all events of the types, in order. */
function causes(kitchen: TraceBuilder, ...types: readonly string[]): (string | null)[] {
  const cast = createCast(kitchen.trace);
  return kitchen.trace
    .filter((event) => types.includes(event.type))
    .map((event) => {
      const cause = causeOf(event, cast);
      return cause === null ? null : causeText(cause);
    });
}

it("a signal that code sends itself leads to that line", () => {
  const { kitchen, profile } = profileKitchen();
  const ready = kitchen.signal("toast_ready");
  kitchen.connect(ready, "butter", { receiver: { isAsync: true } });
  kitchen.line(1, "pop()", () => kitchen.send(ready, senderOf(profile), { place: at(3) }));
  expect(causes(kitchen, "line.started", "send.started", "gather.started", "call.started")).toEqual(
    [
      "because you typed or clicked it",
      "because your line called toast_ready.send() at main.py:3",
      "because toast_ready was sent by kitchen.Profile at main.py:3",
      "because toast_ready was sent by kitchen.Profile at main.py:3",
    ],
  );
});

it("an error leads to its line, and what it left out to the rule of send()", () => {
  const { kitchen, profile, postSave } = profileKitchen();
  for (const error of [
    errorPreview("ValueError", "burnt", at(7)),
    errorPreview("ValueError", "burnt"),
  ]) {
    kitchen.attempt(() =>
      kitchen.send(postSave, senderOf(profile), { calls: { profile_updated: { error } } }),
    );
  }
  expect(causes(kitchen, "call.raised", "send.aborted")).toEqual([
    "because its code failed at main.py:7",
    "because send() stops at the first error",
    "because its code failed",
    "because send() stops at the first error",
  ]);
});

it("transactions, their callbacks and what happens inside", () => {
  const { kitchen, profile } = profileKitchen();
  kitchen.atomic(() => {
    kitchen.operation("save", profile, () => {}, { place: at(5) });
    kitchen.add({ type: "callback.queued", callback: 1, name: "mail", place: at(6) });
  });
  kitchen.callback(1, "mail", () => kitchen.operation("delete", profile, () => {}));
  kitchen.atomic(() => {}, { fails: true });
  const types = ["transaction.began", "transaction.committed", "transaction.rolledBack"];
  expect(causes(kitchen, ...types, "callback.queued", "callback.started")).toEqual([
    "because atomic() opened it",
    "because on_commit() was called inside a transaction at main.py:6",
    "because its block ended well",
    "because no transaction is open any more",
    "because atomic() opened it",
    "because its block failed",
  ]);
  expect(causes(kitchen, "operation.started")).toEqual([
    "because your code asked for it at main.py:5",
    "because on_commit mail asked for it",
  ]);
});

it("connections lead to the line that made, kept or missed them", () => {
  const { kitchen, postSave, stamp } = profileKitchen();
  const receiver = receiverFixture("stamp");
  const ignored = { type: "receiver.ignored", signal: postSave, receiver, uid: null } as const;
  kitchen.add({ ...ignored, existing: stamp });
  kitchen.add({ ...ignored, existing: 99 as never, place: at(4) });
  kitchen.add({ type: "receiver.missed", signal: postSave, name: "stamp", place: at(8) });
  kitchen.disconnect(stamp, at(9));
  const types = ["receiver.ignored", "receiver.missed", "receiver.disconnected"];
  expect(causes(kitchen, ...types)).toEqual([
    "because the same receiver or dispatch_uid was connected before at kitchen/signals.py:18",
    "because the same receiver or dispatch_uid was connected before at main.py:4",
    "because none has this sender and dispatch_uid at main.py:8",
    "because disconnect() ran at main.py:9",
  ]);
  expect(causes(kitchen, "receiver.connected")[0]).toBe(
    "because connect() ran at kitchen/signals.py:6",
  );
  expect(causes(kitchen, "phase.started")).toEqual([null]);
});

it("a trace with holes has no cause to tell", () => {
  const kitchen = new TraceBuilder();
  kitchen.add({ type: "gather.started", send: spanId(9), calls: [] });
  expect(causes(kitchen, "gather.started")).toEqual([null]);
});

it("a send leads to the line of its operation when it has none itself, and to nothing outside of everything", () => {
  const { kitchen, profile, postSave } = profileKitchen();
  const send = () => kitchen.send(postSave, senderOf(profile));
  kitchen.operation("save", profile, () =>
    kitchen.operation("save", profile, send, { place: at(5) }),
  );
  kitchen.operation("save", profile, send);
  send();
  expect(causes(kitchen, "send.started")).toEqual([
    "because Profile.save() sends it at main.py:5",
    "because Profile.save() sends it",
    "because your code called post_save.send()",
  ]);
  expect(causes(kitchen, "call.started").filter((_, at) => at % 3 === 0)).toEqual([
    "because post_save was sent by Profile.save() at main.py:5",
    "because post_save was sent by Profile.save()",
    "because post_save was sent by kitchen.Profile",
  ]);
});
