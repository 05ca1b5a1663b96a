/** Where in the trace the views are, and whether they move on by themselves. */
import { createStore } from "zustand/vanilla";

export type PlaybackState = {
  /** Steps shown: 0 is the kitchen before the first step. */
  readonly playhead: number;
  readonly playing: boolean;
};

export type PlaybackStore = ReturnType<typeof createPlaybackStore>;

export function createPlaybackStore() {
  return createStore<PlaybackState>()(() => ({ playhead: 0, playing: false }));
}
