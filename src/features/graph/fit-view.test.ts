import { describe, expect, it } from "vitest";
import { fitViewport } from "./fit-view.ts";

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
