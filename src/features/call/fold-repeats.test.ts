import fc from "fast-check";
import { expect, test } from "vitest";
import { foldRepeats } from "./fold-repeats.ts";

function fold(letters: string): string {
  return foldRepeats([...letters], (letter) => letter)
    .map(({ items, times }) => (times === 1 ? items.join("") : `${times}(${items.join("")})`))
    .join(" ");
}

test("what does not repeat stays", () => {
  expect(fold("")).toBe("");
  expect(fold("abc")).toBe("abc");
  expect(fold("abab")).toBe("abab");
});

test("three rounds or more are folded, also in the middle", () => {
  expect(fold("abcabcabc")).toBe("3(abc)");
  expect(fold("xabababy")).toBe("x 3(ab) y");
  expect(fold("aaaab")).toBe("4(a) b");
});

test("a round that breaks off leaves its beginning behind", () => {
  expect(fold("abcabcabca")).toBe("3(abc) a");
});

test("unfolded again it is the list", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 60 }), (letters) => {
      const unfolded = foldRepeats(letters, (letter) => letter).flatMap(({ items, times }) =>
        Array.from({ length: times }, () => items).flat(),
      );
      expect(unfolded).toEqual(letters);
    }),
  );
});
