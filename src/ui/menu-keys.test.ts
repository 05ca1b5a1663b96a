import { expect, it } from "vitest";
import { menuKeyTarget } from "./menu-keys.ts";

const LABELS = ["New", "Import…", "Export", "My playgrounds"];

it("arrows go round, Home and End to the ends", () => {
  const to = (key: string, from: number) => menuKeyTarget(key, from, LABELS);
  expect([to("ArrowDown", 0), to("ArrowDown", 3), to("ArrowUp", 0), to("ArrowUp", 2)]).toEqual([
    1, 0, 3, 1,
  ]);
  expect([to("Home", 2), to("End", 0)]).toEqual([0, 3]);
  expect([to("ArrowDown", -1), to("ArrowUp", -1)]).toEqual([0, 3]);
});

it("a letter finds the next entry that begins with it, round the end", () => {
  expect(menuKeyTarget("e", 0, LABELS)).toBe(2);
  expect(menuKeyTarget("N", 1, LABELS)).toBe(0);
  expect(menuKeyTarget("m", 3, LABELS)).toBe(3);
  expect(menuKeyTarget("x", 0, LABELS)).toBeNull();
  expect([menuKeyTarget("Enter", 0, LABELS), menuKeyTarget(" ", 0, LABELS)]).toEqual([null, null]);
});
