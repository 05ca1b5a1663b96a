/** The one clock of the show: while playing, it moves the playhead on when the stage time of the step is over. Idle, it asks for nothing. */
import type { Clock } from "./clock.ts";
import type { Stores } from "./stores.ts";

/** Returns the end of it. */
export function conduct({ playback, trace, preferences }: Stores, clock: Clock): () => void {
  let cancel: (() => void) | null = null;

  function rest() {
    cancel?.();
    cancel = null;
  }
  function advance() {
    cancel = null;
    const { playhead, playing } = playback.getState();
    const { stepCount } = trace.getState().index;
    if (!playing) return;
    if (playhead >= stepCount) playback.setState({ playing: false });
    else playback.setState({ playhead: playhead + 1 });
  }
  /** Stays on the current step for its stage time, then goes on. */
  function schedule() {
    rest();
    const { playhead, playing } = playback.getState();
    if (!playing) return;
    const { index } = trace.getState();
    const { speed } = preferences.getState();
    if (speed === "instant") playback.setState({ playhead: index.stepCount, playing: false });
    else cancel = clock.after(index.stageTime(playhead) / speed, advance);
  }
  const ends = [playback.subscribe(schedule), preferences.subscribe(schedule)];
  schedule();
  return () => {
    rest();
    for (const end of ends) end();
  };
}
