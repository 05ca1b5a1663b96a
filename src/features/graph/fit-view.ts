/** Where to look so that the picture can be read: all of it when the letters stay large enough, else from its top. */
import type { Viewport } from "@xyflow/react";
import type { Box } from "./arrange.ts";

export type PanelSize = {
  readonly width: number;
  readonly height: number;
  /** Pixels at the lower and the right edge on which other things lie. */
  readonly foot?: number;
  readonly side?: number;
};

/** What a person may choose. */
export const MIN_ZOOM = 0.15;
export const MAX_ZOOM = 2.5;

/** Room for the column titles above, and the hint and the buttons below. */
const MARGIN = { top: 40, side: 16, bottom: 64 } as const;
const MAX_FIT = 1.2;
/** Below this the letters of a node are hard to read. */
const READABLE_ZOOM = 0.72;

export function fitViewport(bounds: Box, panel: PanelSize): Viewport {
  const room = {
    width: panel.width - MARGIN.side - (panel.side ?? MARGIN.side),
    height: panel.height - MARGIN.top - (panel.foot ?? MARGIN.bottom),
  };
  const byWidth = room.width / Math.max(bounds.width, 1);
  const byHeight = room.height / Math.max(bounds.height, 1);
  const whole = Math.min(byWidth, byHeight, MAX_FIT);
  const zoom =
    whole >= READABLE_ZOOM
      ? whole
      : Math.min(1, Math.max(READABLE_ZOOM, Math.min(byWidth, MAX_FIT)));
  const spare = {
    width: Math.max(0, room.width - bounds.width * zoom),
    height: Math.max(0, room.height - bounds.height * zoom),
  };
  return {
    zoom,
    x: MARGIN.side + spare.width / 2 - bounds.x * zoom,
    // A little above the middle: that is where the eye looks for the middle.
    y: MARGIN.top + spare.height * 0.35 - bounds.y * zoom,
  };
}

/** The view moved so that the box is in it, as little as it can be; `null` when it is there already. */
export function viewWith(box: Box, { x, y, zoom }: Viewport, panel: PanelSize): Viewport | null {
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  const dx = nudge(
    left,
    left + box.width * zoom,
    MARGIN.side,
    panel.width - (panel.side ?? MARGIN.side),
  );
  const dy = nudge(
    top,
    top + box.height * zoom,
    MARGIN.top,
    panel.height - (panel.foot ?? MARGIN.bottom),
  );
  return dx === 0 && dy === 0 ? null : { x: x + dx, y: y + dy, zoom };
}

/** How far to move start and end to bring them between the limits. */
function nudge(start: number, end: number, from: number, to: number): number {
  if (start < from - 1) return from - start;
  return end > to + 1 ? Math.max(to - end, from - start) : 0;
}
