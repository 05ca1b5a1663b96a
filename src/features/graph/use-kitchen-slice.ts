/** The smallest thing a node needs of the kitchen at the playhead: it renders again only when that has changed. */
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";

/** `select` must give a part of the snapshot as it is, or a plain value. */
export function useKitchenSlice<T>(select: (snapshot: Snapshot) => T): T {
  const index = useTraceIndex();
  return usePlayback((state) => select(index.snapshotAt(state.playhead)));
}
