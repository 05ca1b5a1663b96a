import { expect, it } from "vitest";
import { logEst, logEstAdd } from "./log-est.ts";

it("is ten times the logarithm to base 2, as SQLite rounds it", () => {
  // SQLite's own comment: 1 -> 0, 2 -> 10, 3 -> 16, 4 -> 20, 10 -> 33, 100 -> 66, 1000 -> 99, 1048576 -> 200.
  const counts = [0, 1, 2, 3, 4, 10, 100, 1_000, 1_048_576];
  expect(counts.map(logEst)).toEqual([0, 0, 10, 16, 20, 33, 66, 99, 200]);
});

it("adds as the numbers would", () => {
  expect(logEstAdd(33, 33)).toBe(43);
  expect(logEstAdd(20, 33)).toBe(logEstAdd(33, 20));
  expect(logEstAdd(200, 168)).toBe(201);
  expect(logEstAdd(200, 150)).toBe(200);
});
