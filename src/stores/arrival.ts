/** Where the playhead goes when the trace of a new run arrives. */
import type { Stores } from "./stores.ts";
import type { TraceIndex } from "./trace-index.ts";

export type Arrival =
  /** An asked-for Run: play from the first step of `main.py`. */
  | "from main"
  /** A recorded trace on the first visit: play from the first send, so that the toaster pops at once. */
  | "first pop"
  /** An edit: play the last thing that happened again, with the new code. */
  | "last operation"
  /** A run behind a recorded trace of the same project: nothing moves. */
  | "stay";

/** True once the playhead was placed; `over` tells that no more events will come. */
export function placePlayhead(
  { playback, trace, preferences }: Stores,
  arrival: Arrival,
  over: boolean,
): boolean {
  const { index } = trace.getState();
  if (arrival === "stay") {
    playback.setState(({ playhead }) => ({ playhead: Math.min(playhead, index.stepCount) }));
    return true;
  }
  if (preferences.getState().followEnd) {
    playback.setState({ playhead: index.stepCount, playing: false });
    return true;
  }
  const start = startOf(index, arrival, over);
  if (start === null && !over) {
    playback.setState({ playhead: index.stepCount, playing: false });
    return false;
  }
  playback.setState({
    playhead: start ?? index.stepCount,
    // A run under way may have told no more than this first step; the conductor waits for the next.
    playing: start !== null && (start < index.stepCount || !over),
  });
  return true;
}

function startOf(index: TraceIndex, arrival: Arrival, over: boolean): number | null {
  switch (arrival) {
    case "first pop":
      return index.firstPopPlayhead() ?? index.mainPlayhead();
    case "from main":
      return index.mainPlayhead();
    case "last operation":
      return over ? index.lastOperationPlayhead() : null;
    case "stay":
      return null;
  }
}
