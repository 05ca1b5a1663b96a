import { describe, expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { modelFixture, senderOf } from "#engine/testing/topology-fixtures.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { TraceEventType } from "#engine/trace/events.ts";
import { replay } from "#engine/trace/replay.ts";
import { hintOf, REST_HINT } from "./hint.ts";

const profile = modelFixture("kitchen.Profile");

/** The hint right after the newest event of a type. */
function hintAfter(kitchen: TraceBuilder, type: TraceEventType): string {
  const at = kitchen.trace.findLastIndex((event) => event.type === type);
  return hintOf(replay(kitchen.trace, at + 1), kitchen.trace.slice(at, at + 1));
}

function kitchenWith(...receivers: readonly string[]) {
  const kitchen = new TraceBuilder();
  kitchen.model(profile);
  const signal = kitchen.signal("post_save", { builtin: true });
  for (const name of receivers) kitchen.connect(signal, name);
  return { kitchen, signal };
}

describe("hintOf", () => {
  it("says at rest how receivers run", () => {
    expect(hintAfter(kitchenWith("stamp").kitchen, "receiver.connected")).toBe(REST_HINT);
  });

  it("says that nobody listens", () => {
    const { kitchen, signal } = kitchenWith();
    kitchen.send(signal, senderOf(profile));
    expect(hintAfter(kitchen, "send.started")).toBe(
      "post_save was sent, but nobody listens: no receiver is called.",
    );
  });

  it("says why nobody of those connected is called", () => {
    const { kitchen, signal } = kitchenWith();
    kitchen.connect(signal, "stamp", { sender: senderOf(modelFixture("kitchen.Order")) });
    kitchen.send(signal, senderOf(profile));
    const sent = kitchen.trace.findLast((event) => event.type === "send.started");
    const hint = "post_save was sent by kitchen.Profile, but whoever";
    expect(hintAfter(kitchen, "send.started")).toBe(
      `${hint} is connected listens to other senders: no receiver is called.`,
    );
    if (sent?.type !== "send.started") throw new Error("Nothing was sent.");
    const skipped = sent.skipped.map(
      (skip) => ({ ...skip, reason: "receiver collected" }) as const,
    );
    expect(hintOf(replay(kitchen.trace, sent.seq + 1), [{ ...sent, skipped }])).toBe(
      `${hint} listened was collected: no receiver is called.`,
    );
  });

  it("says what ended the run, when no receiver did", () => {
    const { kitchen } = kitchenWith("stamp");
    const error = errorPreview("NameError", "no toast");
    kitchen.add({ type: "error.raised", phase: "setup", error, place: null });
    expect(hintAfter(kitchen, "error.raised")).toBe(
      "Setup ended here: main.py did not run. NameError: no toast",
    );
  });

  it("names the depth of a send inside a receiver", () => {
    const { kitchen, signal } = kitchenWith("stamp");
    const inner = kitchen.signal("inner");
    kitchen.connect(inner, "echo");
    kitchen.send(signal, senderOf(profile), {
      calls: { stamp: { during: () => kitchen.send(inner, senderOf(profile)) } },
    });
    const at = kitchen.trace.findLastIndex((event) => event.type === "call.started");
    expect(hintOf(replay(kitchen.trace, at + 1), [])).toMatch(/^Depth 2:/);
  });

  it("says who raised and how many were not reached, and goes on saying it", () => {
    const { kitchen, signal } = kitchenWith("stamp", "mail", "audit");
    kitchen.attempt(() =>
      kitchen.send(signal, senderOf(profile), {
        calls: { stamp: { error: errorPreview("ValueError", "no") } },
      }),
    );
    const hint = "stamp raised: send() stopped, 2 receivers were not reached.";
    expect(hintAfter(kitchen, "send.aborted")).toBe(hint);
    expect(hintOf(replay(kitchen.trace), [])).toBe(hint);
    kitchen.add({
      ...{ type: "error.raised", phase: "main", error: errorPreview("ValueError", "no") },
      place: null,
    });
    expect(hintAfter(kitchen, "error.raised")).toBe(hint);
  });

  it("says that send_robust serves the rest", () => {
    const { kitchen, signal } = kitchenWith("stamp", "mail");
    kitchen.send(signal, senderOf(profile), {
      mode: "send_robust",
      calls: { stamp: { error: errorPreview("ValueError", "no") } },
    });
    expect(hintAfter(kitchen, "call.raised")).toBe(
      "send_robust keeps the error and serves the rest.",
    );
  });

  it("says that async receivers run together", () => {
    const { kitchen, signal } = kitchenWith();
    kitchen.connect(signal, "one", { receiver: { isAsync: true } });
    kitchen.connect(signal, "two", { receiver: { isAsync: true } });
    kitchen.send(signal, senderOf(profile), { mode: "asend" });
    expect(hintAfter(kitchen, "call.started")).toMatch(/^Async receivers run together/);
    const first = kitchen.trace.findIndex((event) => event.type === "call.returned");
    expect(hintOf(replay(kitchen.trace, first + 1), [])).toMatch(/^Async receivers run together/);
  });

  it("goes on saying that nobody was called, until somebody is", () => {
    const { kitchen, signal } = kitchenWith();
    kitchen.send(signal, senderOf(profile));
    const unheard = "The toaster pops into an empty kitchen: so far nobody was called.";
    expect(hintAfter(kitchen, "send.finished")).toBe(unheard);
    kitchen.connect(signal, "late");
    kitchen.send(signal, senderOf(profile));
    expect(hintAfter(kitchen, "send.finished")).toBe(REST_HINT);
  });

  it("names a receiver that runs inside itself, and one that did until Python gave up", () => {
    const { kitchen, signal } = kitchenWith("again");
    const error = errorPreview("RecursionError", "maximum recursion depth exceeded");
    const send = (left: number): void => {
      const during = () => (left > 1 ? send(left - 1) : kitchen.raise(error));
      kitchen.send(signal, senderOf(profile), { calls: { again: { during } } });
    };
    kitchen.attempt(() => send(4));
    expect(hintAfter(kitchen, "call.started")).toBe(
      "again runs inside itself, 4 deep: what it does calls it again.",
    );
    expect(hintAfter(kitchen, "send.aborted")).toBe(
      "again called itself again and again, until Python gave up: RecursionError.",
    );
  });

  it("says what a tray is, that its rows slide back, and what runs when it lands", () => {
    const { kitchen } = kitchenWith();
    kitchen.atomic(() => kitchen.add({ type: "callback.queued", callback: 1, name: "mail" }));
    kitchen.callback(1, "mail");
    kitchen.atomic(() => undefined, { fails: true });
    expect(hintAfter(kitchen, "transaction.began")).toMatch(/lie on a tray/);
    expect(hintAfter(kitchen, "callback.started")).toMatch(/^The commit has come/);
    expect(hintAfter(kitchen, "transaction.rolledBack")).toMatch(/^Rolled back: the rows slide/);
  });

  it("tells the limit that ended a run in its own words", () => {
    const { kitchen } = kitchenWith();
    kitchen.add({ type: "limit.reached", limit: "events", sentence: "Too much happened." });
    expect(hintAfter(kitchen, "limit.reached")).toBe("Too much happened.");
  });
});
