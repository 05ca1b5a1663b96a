/** Where the slices lie at a playhead, worked out once for all nodes that ask. */
import { type Slice, slicesOf } from "#engine/trace/slices.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import type { TraceIndex } from "#stores/trace-index.ts";

const NONE: readonly Slice[] = [];
const slicesBySnapshot = new WeakMap<Snapshot, readonly Slice[]>();

/** Slices after `playhead` steps; the same object for the same playhead. */
export function slicesAt(index: TraceIndex, playhead: number): readonly Slice[] {
  if (playhead <= 0) return NONE;
  const snapshot = index.snapshotAt(playhead);
  const known = slicesBySnapshot.get(snapshot);
  if (known !== undefined) return known;
  const events = index.events.slice(index.eventCountAt(playhead - 1), index.eventCountAt(playhead));
  const slices = slicesOf(snapshot, events);
  slicesBySnapshot.set(snapshot, slices);
  return slices;
}
