import { type RefObject, useLayoutEffect, useState } from "react";

type Scrolled = { readonly top: number; readonly height: number };

/** Pixels by which what is drawn moves on: scrolling within them draws nothing anew. */
const GRAIN = 120;

/** How far an element is scrolled, and how much of it can be seen. */
export function useScrolled(element: RefObject<HTMLElement | null>): Scrolled {
  const [scrolled, setScrolled] = useState<Scrolled>({ top: 0, height: 480 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = () => {
      const top = Math.floor(watched.scrollTop / GRAIN) * GRAIN;
      const height = watched.clientHeight + GRAIN;
      setScrolled((before) =>
        before.top === top && before.height === height ? before : { top, height },
      );
    };
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    watched.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      watched.removeEventListener("scroll", measure);
    };
  }, [element]);
  return scrolled;
}
