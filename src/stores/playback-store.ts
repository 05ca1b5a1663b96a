/** Where in the trace the views are, and whether they move on by themselves. */
import { createStore } from "zustand/vanilla";

export type PlaybackState = {
  /** Steps shown: 0 is the kitchen before the first step. */
  readonly playhead: number;
  /** Where what need not keep up with a scrub is: the playhead, or up to a stride behind it (`trail.ts`). */
  readonly trail: number;
  readonly playing: boolean;
};

export type PlaybackStore = ReturnType<typeof createPlaybackStore>;

export function createPlaybackStore() {
  return createStore<PlaybackState>()(() => ({ playhead: 0, trail: 0, playing: false }));
}
