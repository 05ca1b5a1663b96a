import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_BATCH, MAX_LIST, MAX_PREVIEW_DEPTH, MAX_TEXT } from "./limits.ts";
import { parseFromWorker } from "./protocol-schema.ts";

const HAPPENED = { seq: 1, at: 0.5, parent: null, place: null };
const OUTPUT = { ...HAPPENED, type: "output.written", stream: "stdout", text: "Toast!\n" };

function events(...list: readonly unknown[]) {
  return { type: "events", run: 1, events: list };
}

function nested(depth: number): object {
  const preview = { kind: "sequence", text: "[…]", type: "list" };
  return depth === 0 ? preview : { ...preview, parts: [{ name: "0", value: nested(depth - 1) }] };
}

function sent(given: object) {
  const argument = { name: "created", value: given };
  return {
    ...HAPPENED,
    type: "send.started",
    span: 1,
    signal: 1,
    sender: { key: "kitchen.Profile", label: "kitchen.Profile", name: "Profile", kind: "model" },
    mode: "send",
    arguments: [argument],
    receivers: [1, 2],
    skipped: [{ registration: 3, reason: "other sender" }],
  };
}

describe("parseFromWorker", () => {
  const timing = { total: 3, setup: 1, main: 1, session: 1 };

  it.each([
    { type: "ready", python: "3.14" },
    { type: "prepared", run: 2 },
    events(OUTPUT),
    events(sent(nested(2))),
    { type: "unparsed", run: 2, problems: [{ severity: "error", message: "m", frame: null }] },
    { type: "finished", run: 2, ok: true, timing },
    { type: "pong", run: 0 },
    { type: "failed", run: 2, sentence: "It ended." },
  ])("takes a well-formed $type as it is", (message) => {
    expect(parseFromWorker(message)).toEqual(message);
  });

  it("takes every kind of cell, also those JSON has no name for", () => {
    const row = { a: null, b: true, c: Number.NaN, d: 12n, e: "text", f: new Uint8Array([1]) };
    const event = { ...HAPPENED, type: "row.inserted", model: "kitchen.Profile", pk: 1, row };
    expect(parseFromWorker(events(event))).toEqual(events(event));
  });

  it("leaves out what it does not know", () => {
    const message = { ...events({ ...OUTPUT, html: "<b>" }), extra: 1 };
    expect(parseFromWorker(message)).toEqual(events(OUTPUT));
  });

  it("cannot be used to change the prototype of anything", () => {
    const row: object = JSON.parse('{"__proto__": "polluted", "name": "Ann"}');
    const event = { ...HAPPENED, type: "row.inserted", model: "m", pk: 1, row };
    const parsed = parseFromWorker(events(event));
    expect(parsed).toEqual(events({ ...event, row: { name: "Ann" } }));
  });

  it.each([
    ["nothing", undefined],
    ["a text", "ready"],
    ["a function's name as type", { type: "toString" }],
    ["a message for the worker", { type: "run", run: 1, files: {}, session: [] }],
    ["no run", { type: "events", events: [OUTPUT] }],
    ["a run that is no number", { type: "pong", run: "1" }],
    ["a run below zero", { type: "pong", run: -1 }],
    ["an unknown event", events({ ...OUTPUT, type: "output.erased" })],
    ["an event named as a property of all objects", events({ ...OUTPUT, type: "constructor" })],
    ["an event without a place", events({ ...OUTPUT, place: undefined })],
    ["a text that is an object", events({ ...OUTPUT, text: { toString: "evil" } })],
    ["an unknown stream", events({ ...OUTPUT, stream: "network" })],
    ["time that does not pass", events({ ...OUTPUT, at: Number.POSITIVE_INFINITY })],
    ["events that are no list", { type: "events", run: 1, events: { length: 1, 0: OUTPUT } }],
    ["one bad event among good ones", events(OUTPUT, null, OUTPUT)],
  ])("drops %s", (_case, message) => {
    expect(parseFromWorker(message)).toBeNull();
  });

  it.each([
    ["a longer batch", events(...Array.from({ length: MAX_BATCH + 1 }, () => OUTPUT))],
    ["a longer text", events({ ...OUTPUT, text: "x".repeat(MAX_TEXT + 1) })],
    ["a deeper preview", events(sent(nested(MAX_PREVIEW_DEPTH + 1)))],
    [
      "a longer list",
      events({ ...sent(nested(0)), receivers: Array.from({ length: MAX_LIST + 1 }, () => 1) }),
    ],
    [
      "a larger number in a cell",
      events({ ...HAPPENED, type: "row.deleted", model: "m", pk: 10n ** 1_001n }),
    ],
  ])("drops %s than its limit allows", (_case, message) => {
    expect(parseFromWorker(message)).toBeNull();
  });

  it("never throws, and believes nothing it cannot rebuild", () => {
    const anything = fc.anything({ withBigInt: true, withMap: true, withSparseArray: true });
    const forged = fc.oneof(
      anything,
      fc.record({ type: fc.constantFrom("events", "finished", "failed"), run: anything }),
      fc.record({ type: fc.constant("events"), run: fc.nat(), events: fc.array(anything) }),
      anything.map((text) => events({ ...OUTPUT, text })),
    );
    fc.assert(
      fc.property(forged, (message) => {
        const parsed = parseFromWorker(message);
        expect(parsed === null || typeof parsed.type === "string").toBe(true);
        if (parsed?.type === "events") expect(Array.isArray(parsed.events)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
