import fc from "fast-check";
import { expect, it } from "vitest";
import { EMPTY_PROJECT } from "#stores/project.ts";
import { createPlaygrounds } from "./playgrounds.ts";
import { readPreferences } from "./stored-preferences.ts";
import { createMemoryStorage } from "./testing/memory-storage.ts";

/** The same damage every time, so that a failure can be repeated. */
const SEED = 1618;
const DRAFT = "signal-kitchen/playground/mine";
const PREFERENCES = "signal-kitchen/preferences";

const WHOLE = JSON.stringify({
  v: 1,
  savedAt: 1_700_000_000_000,
  revision: 3,
  scenario: null,
  json: '{"v":1,"title":"Mine","files":{"main.py":"print(1)"}}',
});
const damage = fc.record({
  at: fc.nat(WHOLE.length),
  remove: fc.oneof(fc.nat(5), fc.constant(1_000)),
  insert: fc.oneof(
    fc.string({ unit: "binary", maxLength: 5 }),
    fc.constantFrom("", '"v":2,', '{"__proto__":', "1e999", "[".repeat(5_000)),
  ),
});
/** What may stand in the storage: a draft that was damaged, of another version, or anything. */
const stored = fc.oneof(
  fc
    .array(damage, { minLength: 1, maxLength: 3 })
    .map((all) =>
      all.reduce(
        (text, { at, remove, insert }) => text.slice(0, at) + insert + text.slice(at + remove),
        WHOLE,
      ),
    ),
  fc.anything().map((value) => JSON.stringify(value) ?? ""),
  fc.record({ v: fc.anything(), json: fc.anything() }).map((value) => JSON.stringify(value)),
);

it("survives 2,000 damaged drafts: each is read whole or left as it is, and work goes on beside it", async () => {
  await fc.assert(
    fc.asyncProperty(stored, async (text) => {
      const storage = createMemoryStorage();
      storage.setItem(DRAFT, text);
      storage.setItem("signal-kitchen/current", "mine");
      const playgrounds = createPlaygrounds(storage);
      const current = await playgrounds.current();
      expect(current === null || typeof current.project.title === "string").toBe(true);
      expect(playgrounds.save("new", 0, EMPTY_PROJECT)).toBe("saved");
      expect((await playgrounds.list()).map(({ id }) => id)).toContain("new");
      expect(storage.getItem(DRAFT)).toBe(text);
    }),
    { numRuns: 2_000, seed: SEED },
  );
}, 120_000);

it("takes 1,000 damaged preferences as never set, part by part", () => {
  fc.assert(
    fc.property(stored, (text) => {
      const storage = createMemoryStorage();
      storage.setItem(PREFERENCES, text);
      expect(Object.keys(readPreferences(storage))).toEqual([]);
    }),
    { numRuns: 1_000, seed: SEED },
  );
}, 120_000);

it("does not guess what preferences of another version mean", () => {
  const storage = createMemoryStorage();
  storage.setItem(PREFERENCES, JSON.stringify({ v: 0, theme: "dark" }));
  expect(readPreferences(storage)).toEqual({});
});
