import { expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { profileKitchen, saveProfile } from "#engine/testing/profile-saved-trace.ts";
import { replay } from "#engine/trace/replay.ts";
import { wellnessOf } from "./wellness.ts";

it("does not call a kitchen well that is quiet or broken", () => {
  const setup = profileKitchen();
  const told = () => wellnessOf(replay(setup.kitchen.trace), setup.kitchen.trace);
  expect(told()).toEqual({ isWell: false, sentence: "No signal has been sent so far." });
  saveProfile(setup);
  expect(told().isWell).toBe(true);
  setup.kitchen.add({
    type: "error.raised",
    phase: "main",
    error: errorPreview("ValueError", "burnt"),
  });
  expect(told()).toEqual({
    isWell: false,
    sentence: "ValueError: burnt ended the run before it came further.",
  });
});
