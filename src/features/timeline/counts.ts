/** What a playhead has seen, as numbers. */
import { partitionPoint } from "#engine/partition-point.ts";
import { type Growing, growWithTrace } from "#stores/grow-with-trace.ts";
import type { TraceIndex } from "#stores/trace-index.ts";

export type Counts = { readonly calls: number; readonly raised: number; readonly skipped: number };

/** `seq` of each thing counted, ascending: a playhead asks how many lie before it. */
export type Tally = { readonly [name in keyof Counts]: readonly number[] };

export const tallyOf: (index: TraceIndex) => Tally = growWithTrace(createTally);

export function createTally(): Growing<Tally> & {
  update(source: Pick<TraceIndex, "events">): Tally;
} {
  const calls: number[] = [];
  const raised: number[] = [];
  const skipped: number[] = [];
  let seen = 0;
  return {
    update({ events }) {
      for (const event of events.slice(seen)) {
        if (event.type === "call.started") calls.push(event.seq);
        if (event.type === "call.raised") raised.push(event.seq);
        if (event.type === "send.started") for (const _ of event.skipped) skipped.push(event.seq);
      }
      seen = events.length;
      return { calls, raised, skipped };
    },
  };
}

export function countsAt({ calls, raised, skipped }: Tally, eventCount: number): Counts {
  const upTo = (numbers: readonly number[]) => countUpTo(numbers, eventCount);
  return { calls: upTo(calls), raised: upTo(raised), skipped: upTo(skipped) };
}

function countUpTo(ascending: readonly number[], limit: number): number {
  return partitionPoint(ascending.length, (at) => (ascending[at] ?? 0) <= limit);
}
