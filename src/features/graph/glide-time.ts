import { prefersStillness } from "./motion/travel.ts";

const GLIDE = 250;

/** Milliseconds in which the view moves to another place. */
export function glideTime(): number {
  return prefersStillness() ? 0 : GLIDE;
}
