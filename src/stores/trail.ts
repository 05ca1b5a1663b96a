/** Lets `trail` follow the playhead: right after it from a rest, in strides while it is dragged, so that the picture keeps up with the hand. */
import type { PlaybackStore } from "./playback-store.ts";
import type { TraceStore } from "./trace-store.ts";

/** Milliseconds between two strides. */
const STRIDE = 100;

/** Another trace is a new place altogether: there it follows at once. */
export function trailPlayhead(playback: PlaybackStore, trace: TraceStore): void {
  let strode = Number.NEGATIVE_INFINITY;
  let within = trace.getState().index;
  let waits = false;

  function follow() {
    playback.setState(({ playhead }) => ({ trail: playhead }));
  }
  function stride() {
    waits = false;
    strode = performance.now();
    follow();
  }
  playback.subscribe(({ playhead, trail }) => {
    if (playhead === trail) return;
    const { index } = trace.getState();
    if (index !== within) {
      within = index;
      follow();
    } else if (!waits) {
      waits = true;
      setTimeout(stride, Math.max(0, STRIDE - (performance.now() - strode)));
    }
  });
}
