import { type RefObject, useEffect, useState } from "react";

/** The part of a scrolled element that should be drawn, in pixels, with some more around it. */
export type Window = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Pixels by which the drawn part moves on: scrolling within it draws nothing anew. */
const GRAIN = 256;

export function useWindow(element: RefObject<HTMLElement | null>): Window {
  const [view, setView] = useState<Window>({ left: 0, top: 0, width: 640, height: 320 });
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    function measure(target: HTMLElement) {
      const next = {
        left: grained(target.scrollLeft),
        top: grained(target.scrollTop),
        width: target.clientWidth,
        height: target.clientHeight,
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
    one.width === other.width &&
    one.height === other.height
  );
}
