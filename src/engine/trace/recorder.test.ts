import { expect, test } from "vitest";
import { registrationId, spanId } from "../ids.ts";
import type { Unrecorded } from "./events.ts";
import { createRecorder, NO_MOMENT, TraceFull } from "./recorder.ts";

function imported(module: string): Unrecorded {
  return { type: "module.imported", module, ...NO_MOMENT };
}

function setUp(max = 100) {
  let time = 0;
  return createRecorder(
    {
      now() {
        time += 5;
        return time;
      },
    },
    { max, sentence: "Too much." },
  );
}

test("events are numbered from 1 and timed; a drain hands each over once", () => {
  const recorder = setUp();
  recorder.record(imported("a"));
  recorder.record(imported("b"));
  expect(recorder.drain()).toEqual([
    { ...imported("a"), seq: 1, at: 5 },
    { ...imported("b"), seq: 2, at: 10 },
  ]);
  recorder.record(imported("c"));
  expect(recorder.drain()).toMatchObject([{ seq: 3 }]);
  expect(recorder.length).toBe(3);
});

test("spans are numbered from 1", () => {
  const recorder = setUp();
  expect([recorder.nextSpan(), recorder.nextSpan()]).toEqual([1, 2]);
});

test("off, it keeps nothing and numbers nothing", () => {
  const recorder = setUp();
  recorder.on = false;
  recorder.record(imported("a"));
  recorder.on = true;
  recorder.record(imported("b"));
  expect(recorder.drain()).toMatchObject([{ module: "b", seq: 1 }]);
});

test("a full trace ends at the newest line that an event named, never where a receiver is defined", () => {
  const recorder = setUp(4);
  const line = (number: number) => ({ file: "main.py", line: number });
  recorder.record({ ...imported("a"), place: line(3) });
  recorder.record({
    type: "call.started",
    span: spanId(2),
    send: spanId(1),
    registration: registrationId(1),
    parent: null,
    place: line(90),
  });
  recorder.record(imported("b"));
  expect(() => recorder.record(imported("c"))).toThrow(TraceFull);
  expect(recorder.drain().at(-1)).toMatchObject({ type: "limit.reached", place: line(3) });
});

test("the last event of a full trace says so; nothing comes after it", () => {
  const recorder = setUp(3);
  recorder.record(imported("a"));
  recorder.record(imported("b"));
  expect(recorder.full).toBe(false);
  expect(() => recorder.record(imported("c"))).toThrow(new TraceFull("Too much."));
  expect(() => recorder.record(imported("d"))).toThrow(TraceFull);
  expect(recorder.full).toBe(true);
  expect(recorder.drain().map((event) => event.type)).toEqual([
    "module.imported",
    "module.imported",
    "limit.reached",
  ]);
});

test("the limit that fills a trace is told with the place of the event that found no room", () => {
  const recorder = setUp(2);
  const place = { file: "main.py", line: 3 };
  recorder.record(imported("a"));
  expect(() => recorder.record({ ...imported("b"), place })).toThrow(TraceFull);
  expect(recorder.drain().at(-1)).toMatchObject({ limit: "MAX_EVENTS", place });
});

test("another limit can close a trace before it is full; what comes then is refused with its sentence", () => {
  const recorder = setUp();
  const at = { parent: null, place: { file: "main.py", line: 3 } };
  expect(recorder.end("MAX_ROWS", "Too many rows.", at)).toEqual(new TraceFull("Too many rows."));
  expect(recorder.full).toBe(true);
  expect(() => recorder.record(imported("a"))).toThrow(new TraceFull("Too many rows."));
  expect(recorder.end("MAX_MODELS", "Too many models.", at).message).toBe("Too many rows.");
  expect(recorder.drain()).toEqual([
    { type: "limit.reached", limit: "MAX_ROWS", sentence: "Too many rows.", ...at, seq: 1, at: 5 },
  ]);
});
