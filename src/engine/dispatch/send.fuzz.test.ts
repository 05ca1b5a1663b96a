import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Action,
  type Program,
  perform,
  SENDERS,
  SIGNALS,
} from "../testing/dispatch-program.ts";
import { engine, naive } from "../testing/dispatch-under-test.ts";
import { brokenPromises } from "../testing/trace-promises.ts";
import type { TraceEvent } from "../trace/events.ts";

/** `FUZZ_RUNS=100000` for a long night. */
const { FUZZ_RUNS = "10000" } = process.env;
const RUNS = Number(FUZZ_RUNS);
const RECEIVERS = 5;

const signal = fc.nat(SIGNALS - 1);
const receiver = fc.nat(RECEIVERS - 1);
const sender = fc.option(fc.nat(SENDERS - 1));
const connection = {
  signal,
  receiver,
  sender,
  weak: fc.boolean(),
  uid: fc.option(fc.constantFrom("a", "b"), { freq: 3 }),
};

const action: fc.Arbitrary<Action> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant("connect" as const), ...connection }), weight: 6 },
  { arbitrary: fc.record({ type: fc.constant("disconnect" as const), ...connection }), weight: 2 },
  { arbitrary: fc.record({ type: fc.constant("kill receiver" as const), receiver }), weight: 1 },
  {
    arbitrary: fc.record({
      type: fc.constant("kill sender" as const),
      sender: fc.nat(SENDERS - 1),
    }),
    weight: 1,
  },
  {
    arbitrary: fc.record({
      type: fc.constant("send" as const),
      signal,
      sender,
      robust: fc.boolean(),
    }),
    weight: 4,
  },
  { arbitrary: fc.record({ type: fc.constant("ask" as const), signal, sender }), weight: 1 },
);

const program: fc.Arbitrary<Program> = fc.record({
  receivers: fc.array(
    fc.record({
      isAsync: fc.boolean(),
      body: fc.array(action, { maxLength: 3 }),
      ending: fc.oneof(
        { arbitrary: fc.constant("returns" as const), weight: 6 },
        { arbitrary: fc.constant("raises" as const), weight: 1 },
        { arbitrary: fc.constant("interrupts" as const), weight: 1 },
      ),
    }),
    { minLength: RECEIVERS, maxLength: RECEIVERS },
  ),
  actions: fc.array(action, { minLength: 1, maxLength: 25 }),
});

test(`${RUNS} random programs run as on the slow and obvious dispatch`, () => {
  fc.assert(
    fc.property(program, (given) => {
      expect(perform(given, engine(true))).toEqual(perform(given, naive));
    }),
    { numRuns: RUNS },
  );
});

test(`${RUNS} random programs run alike with recording on and off`, () => {
  fc.assert(
    fc.property(program, (given) => {
      expect(perform(given, engine(false))).toEqual(perform(given, engine(true)));
    }),
    { numRuns: RUNS },
  );
});

test(`${RUNS} random programs leave the same trace whether their sends are packed or go step by step`, () => {
  const limits = fc.record({
    events: fc.oneof(fc.constant(20_000), fc.integer({ min: 1, max: 60 })),
    nesting: fc.oneof(fc.constant(100), fc.integer({ min: 1, max: 3 })),
    drainEvery: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 })),
  });
  fc.assert(
    fc.property(program, limits, (given, { events, nesting, drainEvery }) => {
      const run = (stepwise: boolean) => {
        const trace: TraceEvent[] = [];
        let drain = (): TraceEvent[] => [];
        let calls = 0;
        let time = 0;
        const options = {
          stepwise,
          // Only receivers take time: a packed send looks at the clock less often than the steps do.
          clock: () => time,
          events: { max: events, sentence: "Too many." },
          nesting: { max: nesting, sentence: "Too deep." },
        };
        const make = engine(true, (from) => (drain = from), options);
        const play = () =>
          perform(given, (scripts, call) =>
            make(scripts, (receiver) => {
              // As a worker hands over its trace while Python runs.
              calls += 1;
              if (drainEvery > 0 && calls % drainEvery === 0) trace.push(...drain());
              time += 1;
              try {
                return call(receiver);
              } finally {
                time += 1;
              }
            }),
          );
        const log = outcomeOf(play);
        trace.push(...drain());
        return { trace, log };
      };
      expect(run(false)).toEqual(run(true));
    }),
    { numRuns: RUNS },
  );
});

test(`the traces of ${RUNS} random programs keep their promises`, () => {
  fc.assert(
    fc.property(program, (given) => {
      let drain = (): TraceEvent[] => [];
      const make = engine(true, (events) => {
        drain = events;
      });
      perform(given, make);
      expect(brokenPromises(drain())).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

/** What it gives, or the words of what it throws: a full trace ends a program anywhere. */
function outcomeOf(play: () => readonly string[]): readonly string[] | string {
  try {
    return play();
  } catch (error) {
    return String(error);
  }
}
