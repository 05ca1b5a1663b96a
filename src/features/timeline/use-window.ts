import { type RefObject, useEffect, useState } from "react";

/** The part of a scrolled element that should be drawn, in pixels: what can be seen and a little more. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** What can be seen of it at once. */
  readonly visibleWidth: number;
};

/** Pixels by which the drawn part moves on: scrolling within it draws nothing anew. */
export const GRAIN = 256;

const UNMEASURED: Window = { left: 0, top: 0, right: 640, bottom: 320, visibleWidth: 640 };

export function useWindow(element: RefObject<HTMLElement | null>): Window {
  const [view, setView] = useState<Window>(UNMEASURED);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    function measure({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement) {
      const left = grained(scrollLeft);
      const top = grained(scrollTop);
      const next = {
        left,
        top,
        right: left + clientWidth + GRAIN,
        bottom: top + clientHeight + GRAIN,
        visibleWidth: clientWidth,
      };
      setView((before) => (isSame(before, next) ? before : next));
    }
    const onScroll = () => measure(watched);
    const observer = new ResizeObserver(onScroll);
    observer.observe(watched);
    watched.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      observer.disconnect();
      watched.removeEventListener("scroll", onScroll);
    };
  }, [element]);
  return view;
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
