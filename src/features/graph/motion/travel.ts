/** Starts and ends the animations of slices. The compositor runs them; nothing here is asked for a frame. */
import { keyframesOf } from "./keyframes.ts";
import type { Route } from "./route.ts";

/** Moves the element along the route within `duration` milliseconds; its own style is the place where it ends. */
export function travel(element: HTMLElement, route: Route, duration: number): void {
  const { x, y } = keyframesOf(route);
  const timing: KeyframeAnimationOptions = { duration, easing: "ease-in-out" };
  move(element, x, timing);
  move(element, y, timing);
}

/** What was started here: to ask the page for the animations of an element would work out all its styles at once. */
const moving = new WeakMap<HTMLElement, Animation[]>();

/** Starts an animation that `settle` ends. */
export function move(
  element: HTMLElement,
  frames: Parameters<HTMLElement["animate"]>[0],
  timing: KeyframeAnimationOptions,
): void {
  const started = moving.get(element) ?? [];
  started.push(element.animate(frames, timing));
  moving.set(element, started);
}

/** Ends what still moves, at once: slices are then at their resting places. */
export function settle(elements: Iterable<HTMLElement>): void {
  for (const element of elements) {
    for (const animation of moving.get(element) ?? []) animation.cancel();
    moving.delete(element);
  }
}

export function prefersStillness(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
