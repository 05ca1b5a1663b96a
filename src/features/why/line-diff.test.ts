import fc from "fast-check";
import { expect, it } from "vitest";
import { lineDiff } from "./line-diff.ts";

const drawn = (before: string, after: string) =>
  lineDiff(before, after).map(({ sign, text }) => `${sign}${text}`);

it("shows what changes with a line around it, and leaves the rest out", () => {
  const before = "import a\n\n\ndef f(x):\n    a()\n    b()\n    c()\n    d()\n    e()\n";
  const after = "import a\nimport t\n\n\ndef f(x):\n    a()\n    b()\n    c()\n    t(d)\n    e()\n";
  expect(drawn(before, after)).toEqual([
    " import a",
    "+import t",
    " ",
    "…",
    "     c()",
    "-    d()",
    "+    t(d)",
    "     e()",
    "…",
  ]);
});

it("shows a new file as put in", () => {
  expect(drawn("", "a\nb")).toEqual(["+a", "+b"]);
  expect(drawn("a", "a")).toEqual([]);
});

it("compares long stretches as a whole", () => {
  const lines = (word: string) => Array.from({ length: 500 }, (_, at) => `${word}${at}`).join("\n");
  expect(drawn(lines("a"), lines("b"))).toHaveLength(1000);
});

it("takes out and puts in what makes one text the other", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(text, text, (old, young) => {
      const diff = lineDiff(old.join("\n"), young.join("\n"));
      const count = (sign: string) => diff.filter((line) => line.sign === sign).length;
      expect(count("+") - count("-")).toBe(young.length - old.length);
    }),
  );
});
