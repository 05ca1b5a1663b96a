/** Aggregates over the values of one group. */
import { expect, it } from "vitest";
import type { Cell } from "../trace/events.ts";
import { aggregate } from "./aggregate.ts";
import type { AggregateCall } from "./expression.ts";

function over(
  name: AggregateCall["name"],
  values: readonly Cell[],
  more: Partial<AggregateCall> = {},
): Cell {
  return aggregate({ name, of: null, filter: null, distinct: false, ...more }, values);
}

it.each([
  ["Count", 3],
  ["Sum", 7],
  ["Avg", 7 / 3],
  ["Max", 4],
  ["Min", 1],
  ["Concat", "2,1,4"],
  ["Any", 2],
] as const)("%s leaves NULL out", (name, wanted) => {
  expect(over(name, [2, null, 1, 4])).toBe(wanted);
});

it("counts nothing as 0 and knows no other answer about nothing", () => {
  expect(over("Count", [null])).toBe(0);
  for (const name of ["Sum", "Avg", "Max", "Min", "Concat", "Any"] as const) {
    expect(over(name, [null])).toBeNull();
  }
  for (const name of ["Variance", "StdDev"] as const) {
    expect(over(name, [])).toBeNull();
    expect(() => over(name, [1, null])).toThrow("'finalize' method raised error");
  }
});

it("takes equal values once when they are to be distinct", () => {
  expect(over("Count", [1, true, "1", 2], { distinct: true })).toBe(3);
});

it("knows the spread of all and of a sample", () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect([over("Variance", values), over("StdDev", values)]).toEqual([4, 2]);
  expect(over("Variance", values, { sample: true })).toBeCloseTo(32 / 7);
  expect(over("StdDev", values, { sample: true })).toBeCloseTo(Math.sqrt(32 / 7));
  expect(() => over("Variance", [1], { sample: true })).toThrow("'finalize' method raised error");
  expect(() => over("StdDev", ["a", "b"])).toThrow("'finalize' method raised error");
  expect(() => over("Variance", [1e300, 1])).toThrow("'finalize' method raised error");
});

it("adds numbers up without losing the small ones, whichever comes first", () => {
  expect(over("Sum", [1e16, 1, -1e16])).toBe(1);
  expect(over("Sum", [1, 1e16, -1e16])).toBe(1);
  expect(over("Sum", ["tea", "2 cups", 3])).toBe(5);
});

it("joins texts with the separator that was asked for", () => {
  expect(over("Concat", ["a", "b"], { separator: " / " })).toBe("a / b");
});
