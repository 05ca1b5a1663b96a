import { describe, expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { profileKitchen, saveProfile } from "#engine/testing/profile-saved-trace.ts";
import { senderOf } from "#engine/testing/topology-fixtures.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { findMatches, type Outcome } from "./find-matches.ts";
import { lanesOf } from "./lanes.ts";
import { nearestMatch } from "./nearest-match.ts";

const cast = profileKitchen();
cast.kitchen.phase("main");
saveProfile(cast);
cast.kitchen.attempt(() =>
  cast.kitchen.send(cast.postSave, senderOf(cast.profile), {
    calls: { stamp: { error: errorPreview("ValueError", "burnt") } },
  }),
);
const index = createTraceIndex(cast.kitchen.trace);
const lanes = lanesOf(index);

function find(text: string, outcome: Outcome = "any") {
  const matches = findMatches(lanes, { text, outcome }, index.cast);
  return matches?.places.map((at) => lanes.bars[at]?.item.title) ?? null;
}

describe("findMatches", () => {
  it("finds nothing to look for in nothing", () => {
    expect(find("  ")).toBeNull();
    expect(find("nobody is called so")).toEqual([]);
  });
  it("looks for models, signals and receivers, in any case, and for all words", () => {
    expect(find("RECEIPT INSERT")).toEqual(["INSERT Receipt 1"]);
    expect(find("kitchen.receipt pre_save")).toEqual(["pre_save → nobody"]);
    expect(find("stamp post_save")).toEqual(["stamp", "stamp", "stamp"]);
  });
  it("looks for how it ended", () => {
    expect(find("", "raised")).toEqual(["post_save → 3 receivers", "stamp"]);
    expect(find("stamp", "returned")).toEqual(["stamp", "stamp"]);
    expect(find("", "returned")).toHaveLength(6);
  });
  it("looks for who was passed over", () => {
    expect(find("welcome_user", "skipped")).toHaveLength(3);
    expect(find("stamp", "skipped")).toEqual([]);
    expect(find("welcome_user")).toEqual(["connect welcome_user"]);
  });
});

describe("nearestMatch", () => {
  const stamps = findMatches(lanes, { text: "stamp", outcome: "returned" }, index.cast);
  if (stamps === null) throw new Error("Stamps were looked for.");
  const from = (playhead: number, direction: 1 | -1) =>
    nearestMatch(lanes, stamps, playhead, direction);
  it("goes on from the playhead and round at the ends", () => {
    const starts = stamps.places.map((at) => lanes.bars[at]?.from);
    expect(starts).toEqual([15, 18]);
    expect([0, 15, 16, 19].map((playhead) => from(playhead, 1))).toEqual([0, 0, 1, 0]);
    expect([0, 16, 17, 20].map((playhead) => from(playhead, -1))).toEqual([1, 1, 0, 1]);
  });
});
