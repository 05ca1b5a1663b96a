import { expect, it } from "vitest";
import { deviationOf, varianceOf } from "./spread.ts";

it.each([
  [[2, 1, 10, 3, 1], 5, 11.44, 3.3823069050575527],
  [[0.1, 0.2, 0.3], 3, 0.006666666666666665, 0.0816496580927726],
  [[1e16, 1, -1e16], 2, 1e32, 1e16],
  [[5, 5], 2, 0, 0],
  [[3, 7], 1, 8, 2.8284271247461903],
])("of %j divided by %d are those of Python's statistics", (values, count, variance, deviation) => {
  expect(varianceOf(values, count)).toBe(variance);
  expect(deviationOf(values, count)).toBe(deviation);
});
