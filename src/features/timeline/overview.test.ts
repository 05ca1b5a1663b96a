import { expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { randomTrace } from "#engine/testing/random-trace.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { outcomeOf } from "./bar-facts.ts";
import { lanesOf } from "./lanes.ts";
import { overviewOf } from "./overview.ts";

it("tells how deep a short run is at each step", () => {
  const index = createTraceIndex(profileSavedTrace());
  const { depths, raised, found, raisedCount } = overviewOf(lanesOf(index), 20, 20, null);
  expect(depths).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 5, 5, 6, 6, 3, 3, 3]);
  expect([raised.size, found.size, raisedCount]).toEqual([0, 0, 0]);
});

it("marks every column in which something raised or was found, however few columns there are", () => {
  const index = createTraceIndex(randomTrace([4, 7, 1, 8, 2, 8], 800));
  const lanes = lanesOf(index);
  const burnt = lanes.bars.filter((bar) => outcomeOf(bar.item) === "raised");
  for (const columns of [1, 7, 100]) {
    const columnOf = (step: number) => Math.floor((step / index.stepCount) * columns);
    const matches = { places: [3, 40], has: () => true };
    const overview = overviewOf(lanes, index.stepCount, columns, matches);
    expect(overview.raised).toEqual(new Set(burnt.map((bar) => columnOf(bar.to - 1))));
    expect(overview.raisedCount).toBe(burnt.length);
    expect(overview.found).toEqual(
      new Set([3, 40].map((at) => columnOf(lanes.bars[at]?.from ?? 0))),
    );
    expect(Math.max(...overview.depths)).toBe(lanes.lanes.length);
  }
});

it("has nothing to tell of an empty run", () => {
  expect(overviewOf(lanesOf(createTraceIndex([])), 0, 2, null).depths).toEqual([0, 0]);
});
