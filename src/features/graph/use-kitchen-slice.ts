/** The smallest thing a node needs of the kitchen at the playhead: it renders again only when that has changed. */
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";

/**
 * `select` must give a part of the snapshot as it is, or a plain value. What is not in view follows the trail of the playhead:
 * nobody sees that it is late, and a scrub draws only what is.
 */
export function useKitchenSlice<T>(select: (snapshot: Snapshot) => T, inView = true): T {
  const index = useTraceIndex();
  return usePlayback(({ playhead, trail }) => select(index.snapshotAt(inView ? playhead : trail)));
}
