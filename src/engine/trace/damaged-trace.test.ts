import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanId } from "../ids.ts";
import { verdictsOf } from "../testing/evidence.ts";
import { randomTrace } from "../testing/random-trace.ts";
import { createCast } from "./cast.ts";
import { describeEvent } from "./describe.ts";
import type { Trace, TraceEvent } from "./events.ts";
import { createPacing } from "./pacing.ts";
import { replay } from "./replay.ts";
import { slicesOf } from "./slices.ts";
import { createSpans } from "./spans.ts";
import { createSteps } from "./steps.ts";

/** Everything that can be read from a trace, as text. */
function readAll(events: Trace): string[] {
  const cast = createCast(events);
  const steps = createSteps(events);
  const spans = createSpans(events, cast);
  const pacing = createPacing(events, steps);
  const snapshot = replay(events);
  return [
    ...events.map((event) => describeEvent(event, cast)),
    ...spans.items.map((item) => item.title),
    ...events.flatMap((event) => spans.causeOf(event).map((cause) => cause.title)),
    ...slicesOf(snapshot, events).map((slice) => slice.place.type),
    ...verdictsOf({ events, snapshot, cast, files: {} }).map((verdict) => verdict.sentence),
    ...Array.from({ length: steps.count + 1 }, (_, position) => `${pacing.stageTime(position)} ms`),
  ];
}

/** The trace without the events that `drop` picks, numbered anew. */
function damage(trace: Trace, drop: (index: number) => boolean): TraceEvent[] {
  return trace
    .filter((_, index) => !drop(index))
    .map((event, index) => ({ ...event, seq: index + 1 }));
}

describe("a damaged trace", () => {
  it("is read to its end, whatever is missing in it", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.infiniteStream(fc.nat(5)), (choices, drops) => {
        const events = damage(randomTrace(choices, 200), () => drops.next().value === 0);
        for (const text of readAll(events)) expect(text).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 40 },
    );
  });

  it("is read without its beginning", () => {
    const trace = randomTrace([3, 1, 4, 1, 5, 9, 2, 6], 300);
    for (const start of [1, 7, 11, 40, 150]) {
      const read = readAll(damage(trace, (index) => index < start));
      for (const text of read) expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it("does not send the reader round in circles", () => {
    const circle: TraceEvent[] = [1, 2].map((number) => ({
      type: "transaction.began",
      span: spanId(number),
      parent: spanId(3 - number),
      savepoint: false,
      place: null,
      seq: number,
      at: number,
    }));
    const spans = createSpans(circle, createCast(circle));
    expect(circle.map((event) => spans.causeOf(event).length)).toEqual([2, 1]);
  });
});
