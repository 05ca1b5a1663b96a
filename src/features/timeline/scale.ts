/** Steps and pixels. */

/** Pixels left and right of the bars. */
export const MARGIN = 14;
export const LANE_HEIGHT = 21;
export const MIN_ZOOM = 3;
export const MAX_ZOOM = 160;

/** Pixels per step that fill the width, within what can be read. */
export function fittingZoom(stepCount: number, width: number): number {
  return bounded((width - 2 * MARGIN) / Math.max(1, stepCount), 26, 84);
}

export function bounded(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

export function xOf(step: number, zoom: number): number {
  return MARGIN + step * zoom;
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
