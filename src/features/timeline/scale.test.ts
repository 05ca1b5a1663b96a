import { describe, expect, it } from "vitest";
import { allowedZoom, readableZoom, scrollToShow, wholeZoom } from "./scale.ts";

describe("zoom", () => {
  it("fills the width while titles can be read", () => {
    expect(readableZoom(1000, 1028)).toBe(1);
    expect(readableZoom(100_000, 1028)).toBe(0.55);
    expect(readableZoom(10, 1028)).toBe(1.5);
    expect(readableZoom(0, 1028)).toBe(1);
  });
  it("can go out to the whole run and into single steps", () => {
    expect(wholeZoom(100_000, 1028)).toBe(0.01);
    expect(wholeZoom(10, 1028)).toBe(1.5);
    expect(allowedZoom(0, 100_000, 1028)).toBe(0.01);
    expect(allowedZoom(99, 100_000, 1028)).toBe(2.75);
    expect(allowedZoom(1, 0, 1028)).toBe(1);
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
