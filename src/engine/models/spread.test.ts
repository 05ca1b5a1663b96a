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

it("takes numbers of any size", () => {
  expect([varianceOf([5e-324, 1], 2), deviationOf([5e-324, 1], 2)]).toEqual([0.25, 0.5]);
  expect([varianceOf([5e-324, 1e-323], 2), deviationOf([5e-324, 1e-323], 2)]).toEqual([0, 0]);
  expect(varianceOf([2 ** 62, 1], 2)).toBe((2 ** 61 - 0.5) ** 2);
  expect(varianceOf([2 ** 60, 2 ** 61], 2)).toBe(2 ** 118);
  expect([varianceOf([1e300, 1e-300], 2), deviationOf([1e300, 1e-300], 2)]).toEqual([
    Number.POSITIVE_INFINITY,
    5e299,
  ]);
});
