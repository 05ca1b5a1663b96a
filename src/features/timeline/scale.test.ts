import { describe, expect, it } from "vitest";
import { fittingZoom, MARGIN, scrollToShow, xOf } from "./scale.ts";

describe("fittingZoom", () => {
  it("fills the width while the steps stay readable", () => {
    expect(fittingZoom(20, 1028)).toBe(50);
    expect(fittingZoom(1000, 1028)).toBe(26);
    expect(fittingZoom(0, 1028)).toBe(84);
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
    expect(scrollToShow(xOf(0, 40), { start: 100, size: 300 })).toBe(0);
    expect(xOf(2, 40)).toBe(MARGIN + 80);
  });
});
