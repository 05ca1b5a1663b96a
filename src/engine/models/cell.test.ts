import { expect, it } from "vitest";
import { cellOf, compareCells, compareKeys, equalAcross, keyText } from "./cell.ts";

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

it("takes text for a number where columns of different types are compared", () => {
  expect(equalAcross("7", 7)).toBe(true);
  expect(equalAcross(7, "7.0")).toBe(true);
  expect(equalAcross("7", "7.0")).toBe(false);
  expect(equalAcross("toast", 7)).toBe(false);
  expect(equalAcross(null, "7")).toBe(false);
});

it("puts a key that is the beginning of another before it", () => {
  expect(compareKeys(["a"], ["a", 1])).toBeLessThan(0);
});

it("compares texts and bytes to their end", () => {
  expect(compareCells("ab", "abc")).toBeLessThan(0);
  expect(compareCells(false, 0n)).toBe(0);
  expect(compareCells(new Uint8Array([1, 2]), new Uint8Array([1]))).toBeGreaterThan(0);
  expect(keyText([new Uint8Array([1, 2]), null])).toBe(keyText([new Uint8Array([1, 2]), null]));
});

it("finds NULL where there is no row or no such cell", () => {
  expect([cellOf({ id: 1 }, "id"), cellOf({}, "id"), cellOf(undefined, "id")]).toEqual([
    1,
    null,
    null,
  ]);
});
