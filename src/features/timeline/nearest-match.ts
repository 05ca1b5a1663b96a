import { partitionPoint } from "#engine/partition-point.ts";
import type { Lanes } from "./lanes.ts";
import type { Matches } from "./matches.ts";

/** Which match comes next (or before) for a playhead that did not come from one; goes round at the ends. */
export function nearestMatch(
  { bars }: Lanes,
  { places }: Matches,
  playhead: number,
  direction: 1 | -1,
): number {
  const begun = partitionPoint(
    places.length,
    (at) => (bars[places[at] ?? -1]?.from ?? 0) < (direction === 1 ? playhead : playhead - 1),
  );
  return (begun + (direction === 1 ? 0 : -1) + places.length) % Math.max(1, places.length);
}
