import fc from "fast-check";
import { expect, it } from "vitest";
import { assignSlots, type Slots } from "./slots.ts";

const NONE: Slots = new Map();

it("gives the elements of rows that went to rows that came, in the order of the table", () => {
  const before = assignSlots(NONE, ["1", "2", "3"]);
  expect([...assignSlots(before, ["2", "8", "9"])]).toEqual([
    ["2", 1],
    ["8", 0],
    ["9", 2],
  ]);
});

const tables = fc.array(fc.uniqueArray(fc.nat({ max: 30 }).map(String), { maxLength: 12 }));

it("keeps the element of a row that stays, shares none, and makes none while one is free", () => {
  fc.assert(
    fc.property(tables, (all) => {
      let before = NONE;
      for (const keys of all) {
        const now = assignSlots(before, keys);
        expect([...now.keys()]).toEqual(keys);
        expect(new Set(now.values()).size).toBe(keys.length);
        for (const [key, slot] of now) expect(before.get(key) ?? slot).toBe(slot);
        const made = [...now.values()].filter((slot) => ![...before.values()].includes(slot));
        expect(made).toHaveLength(Math.max(0, keys.length - before.size));
        before = now;
      }
    }),
  );
});
