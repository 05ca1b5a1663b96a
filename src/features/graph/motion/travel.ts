/** Starts and ends the animations of slices. The compositor runs them; nothing here is asked for a frame. */
import { keyframesOf } from "./keyframes.ts";
import type { Route } from "./route.ts";

/** Moves the element along the route within `duration` milliseconds; its own style is the place where it ends. */
export function travel(element: HTMLElement, route: Route, duration: number): void {
  const { x, y } = keyframesOf(route);
  const timing: KeyframeAnimationOptions = { duration, easing: "ease-in-out" };
  element.animate(x, timing);
  element.animate(y, timing);
}

/** Ends what still moves, at once: slices are then at their resting places. */
export function settle(elements: Iterable<HTMLElement>): void {
  for (const element of elements) {
    for (const animation of element.getAnimations()) animation.cancel();
  }
}

export function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
