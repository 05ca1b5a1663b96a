import { describe, expect, it } from "vitest";
import { fitViewport, viewWith } from "./fit-view.ts";

const PANEL = { width: 690, height: 616 };

/** Where the bounds lie in the panel. */
function shown(
  bounds: { x: number; y: number; width: number; height: number },
  panel: typeof PANEL,
) {
  const { x, y, zoom } = fitViewport(bounds, panel);
  return {
    left: x + bounds.x * zoom,
    right: x + (bounds.x + bounds.width) * zoom,
    top: y + bounds.y * zoom,
    bottom: y + (bounds.y + bounds.height) * zoom,
    zoom,
  };
}

describe("fitViewport", () => {
  it("shows all of a picture that stays readable, in the middle of the width", () => {
    const { left, right, top, bottom } = shown({ x: -30, y: -10, width: 682, height: 400 }, PANEL);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(left).toBeCloseTo(PANEL.width - right);
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThan(PANEL.height);
  });

  it("does not blow up a small picture without measure", () => {
    expect(shown({ x: 0, y: 0, width: 100, height: 60 }, PANEL).zoom).toBeLessThanOrEqual(1.2);
  });

  it("shows a tall picture from its top rather than too small to read", () => {
    const { top, bottom, zoom } = shown({ x: 0, y: 0, width: 682, height: 4000 }, PANEL);
    expect(zoom).toBeGreaterThanOrEqual(0.72);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeGreaterThan(PANEL.height);
  });
});

describe("viewWith", () => {
  const view = { x: 0, y: 40, zoom: 1 };

  it("leaves the view alone when the box is in it", () => {
    expect(viewWith({ x: 20, y: 20, width: 200, height: 70 }, view, PANEL)).toBeNull();
  });

  it("moves no further than needed", () => {
    expect(viewWith({ x: 20, y: 900, width: 200, height: 70 }, view, PANEL)).toEqual({
      x: 0,
      y: 616 - 64 - 970,
      zoom: 1,
    });
    expect(viewWith({ x: 20, y: -300, width: 200, height: 70 }, view, PANEL)).toEqual({
      x: 0,
      y: 340,
      zoom: 1,
    });
  });
});
