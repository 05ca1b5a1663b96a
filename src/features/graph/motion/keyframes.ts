/**
 * A route as two one-dimensional animations: `translate` moves x, `transform` moves y. A wire has its control points at half the
 * way across, so along it x eases with (1/3, 1/2, 2/3, 1/2) and y with (1/3, 0, 2/3, 1): the slice stays on the curve exactly,
 * without sampling, and the compositor does the work.
 */
import type { Leg, Route } from "./route.ts";

const X_ALONG_WIRE = "cubic-bezier(0.33333, 0.5, 0.66667, 0.5)";
const Y_ALONG_WIRE = "cubic-bezier(0.33333, 0, 0.66667, 1)";
/** A leg across a node may be very short; the eye needs this share of a full one. */
const MIN_LENGTH = 24;

export type Axes = { readonly x: Keyframe[]; readonly y: Keyframe[] };

export function keyframesOf({ start, legs }: Route): Axes {
  const lengths = legs.map((leg, index) => {
    const from = legs[index - 1]?.to ?? start;
    return Math.max(MIN_LENGTH, Math.hypot(leg.to.x - from.x, leg.to.y - from.y));
  });
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const x: Keyframe[] = [];
  const y: Keyframe[] = [];
  let passed = 0;
  for (const [index, leg] of legs.entries()) {
    const from = legs[index - 1]?.to ?? start;
    const offset = passed / total;
    x.push({ offset, translate: `${from.x}px`, easing: easing(leg, X_ALONG_WIRE) });
    y.push({ offset, transform: `translateY(${from.y}px)`, easing: easing(leg, Y_ALONG_WIRE) });
    passed += lengths[index] ?? 0;
  }
  const end = legs.at(-1)?.to ?? start;
  x.push({ offset: 1, translate: `${end.x}px` });
  y.push({ offset: 1, transform: `translateY(${end.y}px)` });
  return { x, y };
}

function easing(leg: Leg, alongWire: string): string {
  return leg.along === "wire" ? alongWire : "linear";
}
