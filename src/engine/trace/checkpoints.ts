/**
 * Snapshots of an append-only trace at any length. A scrub replays from the nearest stored snapshot, so its cost is bounded by
 * the distance between two of them. Snapshots share what did not change.
 */
import { emptySnapshot, freeze, thaw } from "./draft.ts";
import type { Trace } from "./events.ts";
import { advance } from "./replay.ts";
import type { Snapshot } from "./snapshot.ts";

/** Events between two stored snapshots. */
const CHECKPOINT_DISTANCE = 1_024;
/** Snapshots asked for last; a step forward starts at one of them, and the same length gives the same object. */
const MAX_RECENT = 8;

export type Checkpoints = {
  /** The kitchen after the first `length` events; `length` is cut to what there is. */
  snapshotAt(length: number): Snapshot;
};

/** `events` may grow at its end between calls, and must not change otherwise. */
export function createCheckpoints(events: Trace): Checkpoints {
  const empty = emptySnapshot();
  const stored: Snapshot[] = [empty];
  const recent: Snapshot[] = [];

  function nearest(length: number): Snapshot {
    const checkpoint =
      stored[Math.min(Math.floor(length / CHECKPOINT_DISTANCE), stored.length - 1)];
    return [checkpoint, ...recent].reduce<Snapshot>(
      (best, each) =>
        each !== undefined && each.length <= length && each.length > best.length ? each : best,
      empty,
    );
  }

  return {
    snapshotAt(asked) {
      const length = Math.max(0, Math.min(Math.floor(asked), events.length));
      const [newest] = recent;
      if (newest?.length === length) {
        return newest;
      }
      const start = nearest(length);
      if (start.length === length) {
        return start;
      }
      const draft = thaw(start);
      for (const event of events.slice(start.length, length)) {
        advance(draft, event);
        if (draft.length === stored.length * CHECKPOINT_DISTANCE) {
          stored.push(freeze(draft));
        }
      }
      const snapshot = freeze(draft);
      recent.unshift(snapshot);
      recent.length = Math.min(recent.length, MAX_RECENT);
      return snapshot;
    },
  };
}
