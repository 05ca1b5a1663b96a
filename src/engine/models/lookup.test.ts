/** Look-ups in SQLite's flavour. */
import { expect, it } from "vitest";
import type { Cell } from "../trace/events.ts";
import type { Compiled } from "./compile.ts";
import type { Comparison } from "./expression.ts";
import { comparison } from "./lookup.ts";

function compare(kind: Comparison, left: Cell, right: Cell): Cell {
  const constant =
    (cell: Cell): Compiled =>
    () =>
      cell;
  return comparison(
    kind,
    constant(left),
    constant(right),
  )({ rows: [], outer: null, group: null, output: [] });
}

it.each([
  ["exact", "Ada", "ada", false],
  ["exact", true, 1, true],
  ["iexact", "Ada", "aDA", true],
  ["iexact", "Ä", "ä", false],
  ["gt", 2, 1, true],
  ["gte", 2, 2, true],
  ["lt", "B", "a", true],
  ["lte", 3, 2, false],
  ["contains", "Grace", "RAC", true],
  ["icontains", "Grace", "x", false],
  ["startswith", "Grace", "gr", true],
  ["istartswith", "Grace", "ace", false],
  ["endswith", "Grace", "ACE", true],
  ["iendswith", "Grace", "gr", false],
  ["contains", true, "1", true],
  ["regex", "Grace", "^[A-Z]", true],
  ["regex", "grace", "(?i)^GR", true],
  ["iregex", "grace", "ACE\\Z", true],
  ["regex", "a\n", "\\Aa\\Z", false],
  ["regex", "aa", "(?P<one>a)\\k<one>", true],
] as const)("%s of %j and %j is %j", (kind, left, right, wanted) => {
  expect(compare(kind, left, right)).toBe(wanted);
});

it("matches the same pattern again and again", () => {
  const found = ["a1", "b", "c2"].map((text) => compare("regex", text, "[0-9]$"));
  expect(found).toEqual([true, false, true]);
});

it("knows nothing about NULL", () => {
  expect([compare("exact", null, 1), compare("exact", 1, null)]).toEqual([null, null]);
});

it("refuses an expression that is Python's alone, by name", () => {
  expect(() => compare("regex", "a", "(?x) a")).toThrow(
    "The regular expression (?x) a is not supported by this playground's in-memory database.",
  );
});
