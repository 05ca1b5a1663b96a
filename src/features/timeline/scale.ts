/** Zoom and scrolling, in pixels. */

/** Left and right of the bars. */
export const MARGIN = 14;
export const LANE_HEIGHT = 21;

/** The zoom that fills the width, as long as titles can be read. */
export function fittingZoom(length: number, width: number): number {
  return length === 0 ? 1 : bounded((width - 2 * MARGIN) / length, 0.55, 1.5);
}

/** Where to scroll so that `position` is seen with some room around it; `null` when it is. */
export function scrollToShow(
  position: number,
  view: { readonly start: number; readonly size: number },
): number | null {
  const room = Math.min(48, view.size / 4);
  const isSeen =
    position >= view.start + Math.min(room, MARGIN) && position <= view.start + view.size - room;
  return isSeen ? null : Math.max(0, position - view.size / 3);
}

function bounded(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}
