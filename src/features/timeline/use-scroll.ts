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
  const { scrolled, scrollTo, zoom, keep } = scale;
  const { visibleWidth } = scale.view;
  const last = useRef({ playhead, zoom, visibleWidth });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { playhead, zoom, visibleWidth };
    const { left, top, height } = scrolled.current;
    const isZoomed = before.zoom !== zoom && before.playhead === playhead;
    if (isZoomed && before.visibleWidth === visibleWidth) {
      const anchor = keep ?? middle(before.zoom, left, visibleWidth, (x - MARGIN) / zoom);
      scrollTo(MARGIN + anchor.offset * zoom - anchor.viewX, top);
      return;
    }
    const toLeft = scrollToShow(x, { start: left, size: visibleWidth });
    const toTop = scrollToShow(y, { start: top, size: height });
    if (toLeft !== null || toTop !== null) scrollTo(toLeft ?? left, toTop ?? top);
  }, [scrolled, scrollTo, x, y, playhead, zoom, visibleWidth, keep]);
}

/** The playhead where it is seen, or else the middle of the view. */
function middle(zoom: number, scrollLeft: number, width: number, playhead: number): Anchor {
  const seen = MARGIN + playhead * zoom - scrollLeft;
  if (seen >= 0 && seen <= width) return { offset: playhead, viewX: seen };
  return { offset: (scrollLeft + width / 2 - MARGIN) / zoom, viewX: width / 2 };
}
