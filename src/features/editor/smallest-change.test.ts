import fc from "fast-check";
import { expect, it } from "vitest";
import { smallestChange } from "./smallest-change.ts";

it("replaces only what differs, and gives the other text whatever the two are", () => {
  expect(smallestChange("a = 1\nb = 2\n", "a = 1\nc = 3\nb = 2\n")).toMatchObject({
    from: 6,
    to: 6,
  });
  const text = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { from, to, insert } = smallestChange(before, after);
      expect(from).toBeLessThanOrEqual(to);
      expect(before.slice(0, from) + insert + before.slice(to)).toBe(after);
    }),
  );
});
