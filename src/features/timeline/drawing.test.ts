import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { randomTrace } from "#engine/testing/random-trace.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { type Drawing, drawLanes } from "./drawing.ts";
import { lanesOf } from "./lanes.ts";
import { createStepAxis } from "./step-axis.ts";

function laidOut(trace: ReturnType<typeof profileSavedTrace>) {
  const index = createTraceIndex(trace);
  const lanes = lanesOf(index);
  return { lanes, axis: createStepAxis(lanes, index.stepCount), stepCount: index.stepCount };
}

/** Places of all bars that are drawn, on their own or in a cluster. */
function placesOf({ bars, clusters }: Drawing): readonly number[] {
  return [...bars.map((bar) => bar.at), ...clusters.flatMap((each) => each.places)].sort(
    (one, other) => one - other,
  );
}

const EVERYTHING = { from: 0, to: Number.POSITIVE_INFINITY, top: 0, bottom: 1_000 };

describe("drawLanes", () => {
  it("draws every bar of a short run as it is", () => {
    const { lanes, axis } = laidOut(profileSavedTrace());
    expect(drawLanes(lanes, axis, 1, EVERYTHING)).toEqual({ bars: lanes.bars, clusters: [] });
  });
  const { lanes, axis, stepCount } = laidOut(randomTrace([5, 3, 8, 2, 7, 1, 9], 1_500));
  const zooms = fc.double({ min: 0.005, max: 2, noNaN: true });
  it("draws each bar of the view once, alone or in a cluster", () => {
    const views = fc.record({
      from: fc.integer({ min: 0, max: stepCount }),
      steps: fc.integer({ min: 1, max: stepCount }),
      top: fc.integer({ min: -1, max: 4 }),
      lanes: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(zooms, views, (zoom, { from, steps, top, lanes: high }) => {
        const view = { from, to: from + steps, top, bottom: top + high };
        const seen = lanes.bars.filter(
          (bar) =>
            bar.to > view.from &&
            bar.from < view.to &&
            bar.lane >= view.top &&
            bar.lane < view.bottom,
        );
        expect(placesOf(drawLanes(lanes, axis, zoom, view))).toEqual(seen.map((bar) => bar.at));
      }),
      { numRuns: 60 },
    );
  });
  it("lets no cluster lie over a bar or another cluster of its lane", () => {
    fc.assert(
      fc.property(zooms, (zoom) => {
        const { bars, clusters } = drawLanes(lanes, axis, zoom, EVERYTHING);
        for (const lane of lanes.lanes.keys()) {
          const row = [...bars, ...clusters]
            .filter((each) => each.lane === lane)
            .sort((one, other) => one.from - other.from);
          expect(row.every((each, at) => at === 0 || each.from >= (row[at - 1]?.to ?? 0))).toBe(
            true,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
  it("draws few things when the whole run is fitted into the width", () => {
    const { bars, clusters } = drawLanes(lanes, axis, 900 / axis.length, EVERYTHING);
    expect(bars.length + clusters.length).toBeLessThan(90 * lanes.lanes.length);
    const raised = clusters.reduce((sum, cluster) => sum + cluster.raised, 0);
    expect(raised).toBeGreaterThan(0);
  });
});
