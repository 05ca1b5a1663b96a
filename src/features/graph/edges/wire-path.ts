/** The curve of a wire: control points at half the way across, so that x and y can each be eased alone (see `motion/route.ts`). */
import type { Point } from "../arrange.ts";

export function wirePath(from: Point, to: Point): string {
  const middle = round((from.x + to.x) / 2);
  return `M${round(from.x)} ${round(from.y)}C${middle} ${round(from.y)} ${middle} ${round(to.y)} ${round(to.x)} ${round(to.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
