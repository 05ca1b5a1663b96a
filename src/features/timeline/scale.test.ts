import { describe, expect, it } from "vitest";
import { fittingZoom, scrollToShow } from "./scale.ts";

describe("fittingZoom", () => {
  it("fills the width while titles can be read", () => {
    expect(fittingZoom(1000, 1028)).toBe(1);
    expect(fittingZoom(100_000, 1028)).toBe(0.55);
    expect(fittingZoom(10, 1028)).toBe(1.5);
    expect(fittingZoom(0, 1028)).toBe(1);
  });
});

describe("scrollToShow", () => {
  const view = { start: 100, size: 300 };
  it("rests while the position is seen", () => {
    expect([120, 250, 350].map((position) => scrollToShow(position, view))).toEqual([
      null,
      null,
      null,
    ]);
  });
  it("brings a hidden position to the first third, never before the start", () => {
    expect(scrollToShow(900, view)).toBe(800);
    expect(scrollToShow(14, view)).toBe(0);
  });
});
