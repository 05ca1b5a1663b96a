import fc from "fast-check";
import { expect, it, vi } from "vitest";
import type { TraceEvent } from "#engine/trace/events.ts";
import type { ClientNotice } from "./kitchen-client.ts";
import type { BoxNews } from "./sandbox/python-box.ts";
import { createSandboxedClient } from "./sandboxed-client.ts";

/** The newest box that was opened: what it is told to say, the client hears. */
const boxes = vi.hoisted(() => ({ hear: (_news: BoxNews): void => undefined, opened: 0 }));
vi.mock(import("./sandbox/python-box.ts"), async (original) => ({
  ...(await original()),
  openPythonBox(_bytes: unknown, hear: (news: BoxNews) => void) {
    boxes.hear = hear;
    boxes.opened += 1;
    return { post: () => undefined, interrupt: () => false, remove: () => undefined };
  },
}));
vi.mock("./sandbox/fetch-runtime.ts", () => ({
  fetchRuntime: () => ({}),
  keepRuntime: () => Promise.resolve(),
}));
vi.mock("./sandbox/spare-box.ts", () => ({
  createSpare: () => ({ plan: () => undefined, take: () => null, dispose: () => undefined }),
}));

const TIMING = { total: 0, setup: 0, main: 0, session: 0 };
const SEED = 577;

function printed(seq: number): TraceEvent {
  return {
    seq,
    at: 0,
    parent: null,
    place: null,
    type: "output.written",
    stream: "stdout",
    text: "x",
  };
}
function prepared(run: number): BoxNews {
  return { type: "answer", answer: { type: "prepared", run } };
}
function finished(run: number): BoxNews {
  return { type: "answer", answer: { type: "finished", run, ok: true, timing: TIMING } };
}

/** Well-formed, but of any run and numbered in any way. */
const forged = fc.record({
  run: fc.nat(5),
  numbers: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 3 }),
});

it("shows 4,000 runs only events of their own, in order, and tells when something is missing", () => {
  fc.assert(
    fc.property(fc.array(forged, { maxLength: 8 }), (answers) => {
      const heard: ClientNotice[] = [];
      const client = createSandboxedClient();
      client.subscribe((notice) => heard.push(notice));
      client.boot();
      boxes.hear({ type: "ready", python: "3.14" });
      const run = client.run({}, []);
      let last = 0;
      let dropped = 0;
      for (const { run: of, numbers } of answers) {
        const isNext = of === run && numbers.every((seq, at) => seq === last + at + 1);
        if (isNext) last += numbers.length;
        else dropped += 1;
        boxes.hear({
          type: "answer",
          answer: { type: "events", run: of, events: numbers.map(printed) },
        });
      }
      const before = boxes.opened;
      boxes.hear(finished(run));
      const shown = heard.flatMap((notice) => (notice.type === "events" ? notice.events : []));
      expect(shown.map(({ seq }) => seq)).toEqual(Array.from({ length: last }, (_, at) => at + 1));
      expect(client.refused()).toBe(dropped);
      expect(heard.at(-1)).toMatchObject(
        dropped === 0 ? { type: "finished", run } : { type: "stopped", run },
      );
      expect(boxes.opened - before).toBe(dropped === 0 ? 0 : 1);
      client.dispose();
    }),
    { numRuns: 4_000, seed: SEED },
  );
}, 120_000);

it("drops what comes late, from a run that was stopped", () => {
  const heard: ClientNotice[] = [];
  const client = createSandboxedClient();
  client.subscribe((notice) => heard.push(notice));
  client.boot();
  boxes.hear({ type: "ready", python: "3.14" });
  const run = client.run({}, []);
  const late = boxes.hear;
  client.stop();
  const told = heard.length;
  late({ type: "answer", answer: { type: "events", run, events: [printed(1)] } });
  late(finished(run));
  expect(heard).toHaveLength(told);
});

it("gives the next run another interpreter when it is asked to", () => {
  const client = createSandboxedClient();
  client.boot();
  boxes.hear({ type: "ready", python: "3.14" });
  boxes.hear(finished(client.run({}, [])));
  const before = boxes.opened;
  client.renew();
  client.run({}, []);
  expect(boxes.opened).toBe(before + 1);
});

it("waits for preparations, and then has patience for a moment only, when a newer run waits", () => {
  vi.useFakeTimers();
  const client = createSandboxedClient();
  client.boot();
  boxes.hear({ type: "ready", python: "3.14" });
  const before = boxes.opened;
  const older = client.run({}, []);
  client.run({}, []);
  vi.advanceTimersByTime(10_000);
  expect(boxes.opened).toBe(before);
  boxes.hear(prepared(older));
  vi.advanceTimersByTime(1_000);
  expect(boxes.opened).toBe(before + 1);
  vi.useRealTimers();
});
