/** Zoom and scrolling, in pixels. */

/** Left and right of the bars. */
export const MARGIN = 14;
export const LANE_HEIGHT = 21;

/** The zoom at which titles can be read, and which fills the width when the run is short. */
export function readableZoom(length: number, width: number): number {
  return length === 0 ? 1 : bounded((width - 2 * MARGIN) / length, 0.55, 1.5);
}

/** The zoom that shows the whole run, however small its bars become. */
export function wholeZoom(length: number, width: number): number {
  return Math.min(readableZoom(length, width), Math.max(1, width - 2 * MARGIN) / length);
}

/** How far one can zoom into what can be read. */
const LARGEST = 5;

/** A zoom between the whole run and single steps. */
export function allowedZoom(zoom: number, length: number, width: number): number {
  if (length === 0) return 1;
  return bounded(zoom, wholeZoom(length, width), LARGEST * readableZoom(length, width));
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
