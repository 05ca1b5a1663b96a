import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomTrace } from "../testing/random-trace.ts";
import { createCheckpoints } from "./checkpoints.ts";
import { freeze, thaw } from "./draft.ts";
import type { Trace, TraceEvent } from "./events.ts";
import { advance, replay } from "./replay.ts";

/** From the snapshot at `from` on to `to`. */
function goOn(trace: Trace, from: number, to: number) {
  const draft = thaw(replay(trace, from));
  for (const event of trace.slice(from, to)) advance(draft, event);
  return freeze(draft);
}

describe("checkpoints", () => {
  it("gives from any snapshot what a replay from the start gives", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.nat(), fc.nat(), (choices, one, other) => {
        const trace = randomTrace(choices, 120);
        const [from, to] = [one % trace.length, other % (trace.length + 1)].sort((a, b) => a - b);
        expect(goOn(trace, from ?? 0, to ?? 0)).toEqual(replay(trace, to));
      }),
      { numRuns: 100 },
    );
  });

  it("never changes a snapshot that was handed out", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.nat(), (choices, at) => {
        const trace = randomTrace(choices, 120);
        const before = replay(trace, at % trace.length);
        const copy = structuredClone({
          ...before,
          sends: [...before.sends],
          calls: [...before.calls],
        });
        const draft = thaw(before);
        for (const event of trace.slice(before.length)) advance(draft, event);
        expect({ ...before, sends: [...before.sends], calls: [...before.calls] }).toEqual(copy);
      }),
      { numRuns: 50 },
    );
  });

  it("jumps anywhere in a long, growing trace", () => {
    const trace = randomTrace(
      fc.sample(fc.infiniteStream(fc.nat()), { numRuns: 1, seed: 7 })[0] ?? [],
      9_000,
    );
    const events: TraceEvent[] = trace.slice(0, 5_000);
    const { snapshotAt } = createCheckpoints(events);
    expect(snapshotAt(4_999)).toEqual(replay(trace, 4_999));
    events.push(...trace.slice(5_000));
    for (const length of [0, 2_048, 2_047, 8_500, 4_097, trace.length, 3, 2_049]) {
      expect(snapshotAt(length)).toEqual(replay(trace, length));
    }
  });

  it("gives the same object for the same length, and no more than there is", () => {
    const trace = randomTrace([1, 2, 3], 30);
    const { snapshotAt } = createCheckpoints(trace);
    expect(snapshotAt(0)).toBe(snapshotAt(-1));
    expect(snapshotAt(10)).toBe(snapshotAt(10));
    expect(snapshotAt(1_000)).toBe(snapshotAt(trace.length));
  });

  it("keeps maps that nobody touched the same object from snapshot to snapshot", () => {
    const trace = randomTrace([1, 2, 3], 30);
    const output = trace.findIndex((event) => event.type === "output.written");
    const { snapshotAt } = createCheckpoints(trace);
    const [before, after] = [snapshotAt(output), snapshotAt(output + 1)];
    expect(after).not.toBe(before);
    expect(after.registrations).toBe(before.registrations);
    expect(after.tables).toBe(before.tables);
    expect(after.sends).toBe(before.sends);
  });
});
