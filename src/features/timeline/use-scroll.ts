import { useLayoutEffect, useRef } from "react";
import { MARGIN, scrollToShow } from "./scale.ts";
import type { Anchor, Scale } from "./use-scale.ts";

export type ScrollTarget = {
  /** Pixels from the left and the top of all bars. */
  readonly x: number;
  readonly y: number;
  readonly playhead: number;
};

/** Scrolls after the playhead, and keeps the place when a person zooms. */
export function useScroll(scale: Scale, { x, y, playhead }: ScrollTarget): void {
  const { scroller, zoom, keep } = scale;
  const { visibleWidth } = scale.view;
  const last = useRef({ playhead, zoom, visibleWidth });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const before = last.current;
    last.current = { playhead, zoom, visibleWidth };
    const { scrollLeft, scrollTop, clientHeight } = element;
    const isZoomed = before.zoom !== zoom && before.playhead === playhead;
    if (isZoomed && before.visibleWidth === visibleWidth) {
      const anchor = keep ?? middle(before.zoom, scrollLeft, visibleWidth, (x - MARGIN) / zoom);
      element.scrollTo({ left: MARGIN + anchor.offset * zoom - anchor.viewX });
      return;
    }
    const left = scrollToShow(x, { start: scrollLeft, size: visibleWidth });
    const top = scrollToShow(y, { start: scrollTop, size: clientHeight });
    if (left !== null || top !== null)
      element.scrollTo({ left: left ?? scrollLeft, top: top ?? scrollTop });
  }, [scroller, x, y, playhead, zoom, visibleWidth, keep]);
}

/** The playhead where it is seen, or else the middle of the view. */
function middle(zoom: number, scrollLeft: number, width: number, playhead: number): Anchor {
  const seen = MARGIN + playhead * zoom - scrollLeft;
  if (seen >= 0 && seen <= width) return { offset: playhead, viewX: seen };
  return { offset: (scrollLeft + width / 2 - MARGIN) / zoom, viewX: width / 2 };
}
