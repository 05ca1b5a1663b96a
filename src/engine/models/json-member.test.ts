/** Django: `KeyTransform` on SQLite. */
import { expect, it } from "vitest";
import { hasMember, member } from "./json-member.ts";

const TEXT = JSON.stringify({ a: { b: [1, "two", { c: true }], n: null } });

it.each([
  [["a", "b", 0], 1],
  [["a", "b", 1], "two"],
  [["a", "b", -2], "two"],
  [["a", "b", "1"], null],
  [["a", "b", 2, "c"], "true"],
  [["a", "b", 2], '{"c":true}'],
  [["a", "n"], "null"],
  [["a", "x"], null],
  [["a", "x", "y"], null],
  [["a", "b", 0, "c"], null],
] as const)("finds %j as %j", (path, wanted) => {
  expect(member(TEXT, path)).toBe(wanted);
});

it("finds nothing in NULL", () => {
  expect(member(null, ["a"])).toBeNull();
});

it("tells null from nothing", () => {
  expect(hasMember(TEXT, ["a", "n"])).toBe(true);
  expect(hasMember(TEXT, ["a", "x"])).toBe(false);
  expect(hasMember(null, ["a"])).toBe(false);
});
