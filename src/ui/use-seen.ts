import { type RefObject, useEffect, useState } from "react";

/** Is any of the element in view? True until that is known. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(true);
  useEffect(() => {
    if (element.current === null) return;
    return watch(element.current, setSeen);
  }, [element]);
  return seen;
}

const watchers = new WeakMap<Element, (seen: boolean) => void>();
let shared: IntersectionObserver | null = null;

/** One observer for everybody: each has a price in every frame. Returns the end of it. */
function watch(element: Element, tell: (seen: boolean) => void): () => void {
  shared ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) watchers.get(target)?.(isIntersecting);
  });
  const observer = shared;
  watchers.set(element, tell);
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    watchers.delete(element);
  };
}
