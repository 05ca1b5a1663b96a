import { expect, it } from "vitest";
import { compareCells, compareKeys, keyText } from "./cell.ts";

it("sorts as SQLite: NULL, numbers, text by code point, bytes", () => {
  const cells = [
    new Uint8Array([1]),
    "b",
    "B",
    2n,
    1.5,
    true,
    null,
    "😀",
    "\uffff",
    new Uint8Array([0, 9]),
  ];
  expect(cells.toSorted(compareCells)).toEqual([
    null,
    true,
    1.5,
    2n,
    "B",
    "b",
    "\uffff",
    "😀",
    new Uint8Array([0, 9]),
    new Uint8Array([1]),
  ]);
});

it("takes booleans for the numbers 0 and 1, in keys too", () => {
  expect(compareCells(true, 1)).toBe(0);
  expect(keyText([true, 5n])).toBe(keyText([1, 5]));
  expect(keyText(["1"])).not.toBe(keyText([1]));
});

it("puts a key that is the beginning of another before it", () => {
  expect(compareKeys(["a"], ["a", 1])).toBeLessThan(0);
});
