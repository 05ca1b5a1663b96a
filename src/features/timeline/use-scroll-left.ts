import { type RefObject, useCallback, useSyncExternalStore } from "react";

/** How far the element is scrolled, in pixels. */
export function useScrollLeft(element: RefObject<HTMLElement | null>): number {
  const subscribe = useCallback(
    (changed: () => void) => {
      const watched = element.current;
      watched?.addEventListener("scroll", changed, { passive: true });
      return () => watched?.removeEventListener("scroll", changed);
    },
    [element],
  );
  return useSyncExternalStore(subscribe, () => Math.round(element.current?.scrollLeft ?? 0));
}
