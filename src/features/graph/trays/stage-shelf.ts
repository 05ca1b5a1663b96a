/** The shelf at a playhead, worked out once for all that ask. */
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { type Shelf, shelfOf } from "#engine/trace/trays.ts";
import type { TraceIndex } from "#stores/trace-index.ts";

const shelfBySnapshot = new WeakMap<Snapshot, Shelf>();

/** After `playhead` steps; the same object for the same playhead. */
export function shelfAt(index: TraceIndex, playhead: number): Shelf {
  const after = index.snapshotAt(playhead);
  const known = shelfBySnapshot.get(after);
  if (known !== undefined) return known;
  const earlier = Math.max(0, playhead - 1);
  const events = index.events.slice(index.eventCountAt(earlier), index.eventCountAt(playhead));
  const shelf = shelfOf(() => index.snapshotAt(earlier), events, after);
  shelfBySnapshot.set(after, shelf);
  return shelf;
}
