import { describe, expect, it } from "vitest";
import type { TraceEvent } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import { createRecorder } from "#engine/trace/recorder.ts";
import { MAX_BATCH, MAX_TEXT } from "../limits.ts";
import { parseFromWorker } from "../protocol-schema.ts";
import { createOutbox } from "./outbox.ts";

function setUp() {
  let time = 0;
  const now = () => time;
  const recorder = createRecorder({ now }, { max: 100_000, sentence: "" });
  const batches: number[] = [];
  const lines: (number | undefined)[] = [];
  const send = (events: readonly TraceEvent[], at: Place | null) => {
    batches.push(events.length);
    lines.push(at?.line);
  };
  const outbox = createOutbox(recorder, send, now);
  return {
    outbox,
    batches,
    lines,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
    record: (count: number) => {
      for (let made = 0; made < count; made += 1) {
        recorder.record({ type: "module.imported", module: "m", parent: null, place: null });
        outbox.tick();
      }
    },
  };
}

describe("createOutbox", () => {
  it("sends while the run goes on, once some time has passed", () => {
    const { batches, record, wait } = setUp();
    record(64);
    expect(batches).toEqual([]);
    wait(50);
    record(32);
    expect(batches).toEqual([96]);
  });

  it("sends the rest when asked, and nothing when there is nothing", () => {
    const { batches, outbox, record } = setUp();
    record(3);
    outbox.flush();
    outbox.flush();
    expect(batches).toEqual([3]);
  });

  it("sends all there is, and the place, when a line is reached for the first time", () => {
    const { batches, lines, outbox, record } = setUp();
    record(3);
    outbox.reach({ file: "main.py", line: 4 });
    outbox.reach({ file: "main.py", line: 5 });
    expect(batches).toEqual([3, 0]);
    expect(lines).toEqual([4, 5]);
  });

  it("does not let a long program make a flood of messages, and still knows its newest line", () => {
    const { batches, lines, outbox, record } = setUp();
    for (let line = 1; line <= 5_000; line += 1) outbox.reach({ file: "main.py", line });
    expect(batches.length).toBeLessThan(1_000);
    record(1);
    outbox.flush();
    expect(lines.at(-1)).toBe(5_000);
  });

  it("cuts what is too long for one message", () => {
    const { batches, outbox, record } = setUp();
    record(MAX_BATCH + 1);
    outbox.flush();
    expect(batches).toEqual([MAX_BATCH, 1]);
  });

  it("sends long texts in several messages, each within its budget", () => {
    const recorder = createRecorder({ now: () => 0 }, { max: 100, sentence: "" });
    const messages: unknown[] = [];
    const outbox = createOutbox(
      recorder,
      (events) => messages.push({ type: "events", run: 1, events }),
      () => 0,
    );
    for (let at = 0; at < 20; at += 1) {
      const text = "x".repeat(MAX_TEXT);
      recorder.record({
        type: "output.written",
        stream: "stdout",
        text,
        parent: null,
        place: null,
      });
    }
    outbox.flush();
    expect(messages).toHaveLength(4);
    expect(messages.map(parseFromWorker)).toEqual(messages);
  });
});
