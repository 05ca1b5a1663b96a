import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

/** The part of a scrolled element that should be drawn, in pixels: what can be seen and a little more. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What can be seen of it at once. */
  readonly visibleWidth: number;
};

/** How far the element is scrolled, and how large it is. */
export type Scrolled = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

export type Scrolling = {
  readonly view: Window;
  /** As the element last told it: to ask it while drawing would lay out the page at once. */
  readonly scrolled: RefObject<Scrolled>;
  /** Draws what will be seen there at once, and scrolls when all else of the frame is drawn: the page is laid out once. */
  scrollTo(left: number, top: number): void;
};

/** Pixels by which the drawn part moves on: scrolling within it draws nothing anew. */
export const GRAIN = 256;

const UNMEASURED: Scrolled = { left: 0, top: 0, width: 640, height: 320 };

export function useWindow(element: RefObject<HTMLElement | null>): Scrolling {
  const scrolled = useRef(UNMEASURED);
  const [view, setView] = useState(() => windowOf(UNMEASURED));
  const moveTo = useCallback((place: Scrolled) => {
    scrolled.current = place;
    const next = windowOf(place);
    setView((before) => (isSame(before, next) ? before : next));
  }, []);
  const measure = useCallback(() => {
    if (element.current === null) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element.current;
    moveTo({ left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight });
  }, [element, moveTo]);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    watched.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      watched.removeEventListener("scroll", measure);
    };
  }, [element, measure]);
  const scrollTo = useCallback(
    (left: number, top: number) => {
      moveTo({ ...scrolled.current, left, top });
      queueMicrotask(() => {
        element.current?.scrollTo({ left, top });
        // It cannot go beyond its ends, and says nothing when it does not move.
        measure();
      });
    },
    [element, moveTo, measure],
  );
  return { view, scrolled, scrollTo };
}

function windowOf({ left, top, width, height }: Scrolled): Window {
  const [fromLeft, fromTop] = [grained(left), grained(top)];
  return {
    left: fromLeft,
    top: fromTop,
    right: fromLeft + width + GRAIN,
    bottom: fromTop + height + GRAIN,
    visibleWidth: width,
  };
}

function grained(pixels: number): number {
  return Math.floor(pixels / GRAIN) * GRAIN;
}

function isSame(one: Window, other: Window): boolean {
  return (
    one.left === other.left &&
    one.top === other.top &&
    one.right === other.right &&
    one.bottom === other.bottom
  );
}
