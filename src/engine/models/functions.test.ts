/** Database functions by the names that `django.db.models.functions` resolves to, as SQLite answers them. */
import { expect, it } from "vitest";
import type { Cell } from "../trace/events.ts";
import { functionNamed } from "./functions.ts";

type Case = readonly [name: string, given: readonly Cell[], wanted: Cell];

const ARITHMETIC: readonly Case[] = [
  ["+", [2, 3], 5],
  ["-", [2, 3], -1],
  ["*", [2, 3], 6],
  ["/", [7, 2], 3.5],
  ["//", [-7, 2], -3],
  ["/", [7, 0], null],
  ["//", [7, 0], null],
  ["//", [7.5, 2], 3.75],
  ["//", [5, 2.5], 2],
  ["%", [7, 4], 3],
  ["%", [7, 0], null],
  ["Mod", [7, 4], 3],
  ["Mod", [7, 0], null],
  ["^", [2, 10], 1024],
  ["Power", [2, 3], 8],
  ["&", [6, 3], 2],
  ["|", [6, 3], 7],
  ["#", [6, 3], 5],
  ["%", [7.9, 2.5], 1],
  ["%", [7, 0.5], null],
  ["Ceil", ["1.5"], 2],
  ["Ceil", ["1.5 kg"], null],
  ["^", ["x", 2], null],
  ["<<", [6, 3], 48],
  ["<<", [1, 99], 0],
  [">>", [6, 1], 3],
  [">>", [-6, 1], -3],
  ["Abs", [-3], 3],
  ["Ceil", [1.2], 2],
  ["Floor", [-1.2], -2],
  ["Round", [2.5], 3],
  ["Round", [-2.567, 2], -2.57],
  ["Sqrt", [9], 3],
  ["Sqrt", [-9], null],
  ["Sign", [-4], -1],
];
const TEXT: readonly Case[] = [
  ["Lower", ["ÄB"], "Äb"],
  ["Upper", ["äb"], "äB"],
  ["Length", ["a😀"], 2],
  ["Trim", ["  a\t "], "a\t"],
  ["LTrim", ["  a "], "a "],
  ["RTrim", ["  a "], "  a"],
  ["Left", ["😀bc", 2], "😀b"],
  ["Right", ["abc", 2], "bc"],
  ["Reverse", ["a😀"], "😀a"],
  ["Repeat", ["ab", 2], "abab"],
  ["Repeat", ["ab", -2], ""],
  ["Repeat", ["ab", true], "ab"],
  ["Repeat", [4, 2], 8],
  ["Replace", ["aba", "a", "x"], "xbx"],
  ["Replace", ["aba", "", "x"], "aba"],
  ["StrIndex", ["abc", "c"], 3],
  ["StrIndex", ["abc", "x"], 0],
  ["Substr", ["abcd", 2], "bcd"],
  ["Substr", ["abcd", 2, 2], "bc"],
  ["Substr", ["abcd", -2, 1], "c"],
];
const CASTS: readonly Case[] = [
  ["CastInteger", ["12.9 kg"], 12],
  ["CastInteger", ["kg"], 0],
  ["CastReal", [" -1.5e2x"], -150],
  ["CastReal", [true], 1],
  ["CastText", [1.5], "1.5"],
  ["CastText", [true], "1"],
  ["RealText", [3], "3.0"],
  ["CastBoolean", ["2"], 2],
  ["CastBoolean", ["1.0"], true],
  ["CastBoolean", [0], false],
  ["+", ["2", true], 3],
];
const CHOICE: readonly Case[] = [
  ["Greatest", [1, 3, 2], 3],
  ["Least", [2, 1, 3], 1],
  ["Coalesce", [null, 0, 1], 0],
  ["Coalesce", [null], null],
  ["Concat", ["a", null, 1], "a1"],
  ["NullIf", [1, 1], null],
  ["NullIf", [1, 2], 1],
  ["NullIf", [null, 2], null],
];

function call(name: string, given: readonly Cell[]): Cell {
  return functionNamed(name)(...given);
}

it.each(ARITHMETIC)("reckons %s of %j as %j", (name, given, wanted) => {
  expect(call(name, given)).toBe(wanted);
});

it.each(TEXT)("writes %s of %j as %j", (name, given, wanted) => {
  expect(call(name, given)).toBe(wanted);
});

it.each(CASTS)("takes %s of %j for %j", (name, given, wanted) => {
  expect(call(name, given)).toBe(wanted);
});

it.each(CHOICE)("chooses with %s of %j %j", (name, given, wanted) => {
  expect(call(name, given)).toBe(wanted);
});

it("gives NULL when anything it needs is NULL", () => {
  expect([call("+", [1, null]), call("Greatest", [1, null]), call("Lower", [null])]).toEqual([
    null,
    null,
    null,
  ]);
});

it.each([
  ["Reverse", [1]],
  ["Sign", ["1"]],
  ["Fails", [1]],
  ["Repeat", ["ab", 1.5]],
  ["Repeat", ["ab", "2"]],
] as const)("fails where Django's Python does: %s of %j", (name, given) => {
  expect(() => call(name, given)).toThrow("user-defined function raised exception");
});

it("names the function that it does not have", () => {
  expect(() => functionNamed("Sha1")).toThrow(
    "The database function Sha1 is not supported by this playground's in-memory database.",
  );
});
