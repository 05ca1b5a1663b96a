/** Looking anywhere in a long trace: how long a scrub takes, what reading the whole trace costs, how much memory it holds. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { profileKitchen } from "../src/engine/testing/profile-saved-trace.ts";
import { randomTrace } from "../src/engine/testing/random-trace.ts";
import { senderOf } from "../src/engine/testing/topology-fixtures.ts";
import { createCast } from "../src/engine/trace/cast.ts";
import { createCheckpoints } from "../src/engine/trace/checkpoints.ts";
import type { Trace } from "../src/engine/trace/events.ts";
import { createPacing } from "../src/engine/trace/pacing.ts";
import { createSpans } from "../src/engine/trace/spans.ts";
import { createSteps } from "../src/engine/trace/steps.ts";
import { median, percentile, type Table } from "./table.ts";

export const title = "A trace of 100,000 events: scrub, read, hold";

const EVENTS = 100_000;
const SCRUBS = 1_000;
const RECEIVERS = 1_000;
const MEGABYTE = 1_000_000;

const TRACES: Readonly<Record<string, () => Trace>> = {
  "random program, nested saves": () => randomTrace(pseudoRandom(1), EVENTS),
  "1,000 receivers": manyReceivers,
};

export function measure(): Promise<Table> {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  const rows = Object.entries(TRACES).map(([name, make]) => [name, ...measureTrace(make, collect)]);
  return Promise.resolve({
    columns: [
      "trace",
      "events",
      "steps",
      "read steps and acts (ms)",
      "read spans (ms)",
      "first look at the end (ms)",
      "scrub median (ms)",
      "scrub p95 (ms)",
      "step median (ms)",
      "events (MB)",
      "all with checkpoints (MB)",
    ],
    rows,
    notes: [
      `${SCRUBS} scrubs to random steps and ${SCRUBS} single steps from the middle on, each to a whole snapshot. Goals: median 16, p95 50, memory 100.`,
    ],
  });
}

function measureTrace(make: () => Trace, collect: () => void): (string | number)[] {
  const heap = () => {
    collect();
    return process.memoryUsage().heapUsed / MEGABYTE;
  };
  const before = heap();
  const events = make();
  const withEvents = heap();
  let steps = createSteps([]);
  let read: readonly unknown[] = [];
  const reading = time(() => {
    steps = createSteps(events);
    read = [createPacing(events, steps)];
  });
  const readingSpans = time(() => {
    const cast = createCast(events);
    read = [...read, createSpans(events, cast)];
  });
  const checkpoints = createCheckpoints(events);
  const first = time(() => checkpoints.snapshotAt(events.length));
  const random = pseudoRandom(2)[Symbol.iterator]();
  const scrubs = Array.from({ length: SCRUBS }, () => {
    const length = steps.lengthAt(Number(random.next().value) % (steps.count + 1));
    return time(() => checkpoints.snapshotAt(length));
  });
  const middle = Math.floor(steps.count / 2);
  const single = Array.from({ length: SCRUBS }, (_, index) => {
    const length = steps.lengthAt(middle + index);
    return time(() => checkpoints.snapshotAt(length));
  });
  const holding = heap();
  // Named here, so that nothing is collected before it was counted.
  const held = [events, read, checkpoints].length > 0 ? holding - before : 0;
  return [
    events.length,
    steps.count,
    ...[reading, readingSpans, first, median(scrubs), percentile(scrubs, 0.95), median(single)].map(
      (each) => each.toFixed(1),
    ),
    ...[withEvents - before, held].map((each) => each.toFixed(0)),
  ];
}

/** Sends of one signal to many receivers, until the trace is long enough. */
function manyReceivers(): Trace {
  const { kitchen, profile, postSave } = profileKitchen();
  for (let index = 0; index < RECEIVERS; index += 1) {
    kitchen.connect(postSave, `receiver_${index}`);
  }
  while (kitchen.length < EVENTS) {
    kitchen.send(postSave, senderOf(profile));
  }
  return kitchen.trace;
}

function time(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

/** The same numbers for the same seed (a linear congruential generator, constants of Numerical Recipes). */
function* pseudoRandom(seed: number): Generator<number> {
  let state = seed;
  for (;;) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield Math.floor(state / 256);
  }
}
