import { type RefObject, useEffect, useState } from "react";

/** How far the element is scrolled, in pixels. Read when it has scrolled: to ask while drawing would lay out the page at once. */
export function useScrollLeft(element: RefObject<HTMLElement | null>): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const read = () => setLeft(Math.round(watched.scrollLeft));
    read();
    watched.addEventListener("scroll", read, { passive: true });
    return () => watched.removeEventListener("scroll", read);
  }, [element]);
  return left;
}
