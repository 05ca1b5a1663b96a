import { describe, expect, it } from "vitest";
import { createRecorder } from "#engine/trace/recorder.ts";
import { MAX_BATCH, MAX_TEXT } from "../limits.ts";
import { parseFromWorker } from "../protocol-schema.ts";
import { createOutbox } from "./outbox.ts";

function setUp() {
  let time = 0;
  const now = () => time;
  const recorder = createRecorder({ now }, { max: 100_000, sentence: "" });
  const batches: number[] = [];
  const outbox = createOutbox(recorder, (events) => batches.push(events.length), now);
  return {
    outbox,
    batches,
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
