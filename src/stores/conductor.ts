/** The one clock of the show: while playing, it moves the playhead on when the stage time of the step is over. Idle, it asks for nothing. */
import type { Clock } from "./clock.ts";
import type { Stores } from "./stores.ts";

/** Returns the end of it. */
export function conduct({ playback, trace, preferences, run }: Stores, clock: Clock): () => void {
  let cancel: (() => void) | null = null;

  /** The run on show is under way. */
  function isGrowing(): boolean {
    const { run: shown } = trace.getState();
    return shown !== null && shown === run.getState().run && run.getState().busy;
  }
  function rest() {
    cancel?.();
    cancel = null;
  }
  function advance() {
    cancel = null;
    const { playhead, playing } = playback.getState();
    const { stepCount } = trace.getState().index;
    if (!playing) return;
    if (playhead < stepCount) playback.setState({ playhead: playhead + 1 });
    else if (isGrowing()) schedule();
    else playback.setState({ playing: false });
  }
  /** Stays on the current step for its stage time, then goes on; at the newest step of a run under way, it waits for the next. */
  function schedule() {
    rest();
    const { playhead, playing } = playback.getState();
    if (!playing) return;
    const { index } = trace.getState();
    const { speed } = preferences.getState();
    if (speed !== "instant") cancel = clock.after(index.stageTime(playhead) / speed, advance);
    else if (playhead < index.stepCount) playback.setState({ playhead: index.stepCount });
    else if (isGrowing()) cancel = clock.after(index.stageTime(playhead), schedule);
    else playback.setState({ playing: false });
  }
  const ends = [playback.subscribe(schedule), preferences.subscribe(schedule)];
  schedule();
  return () => {
    rest();
    for (const end of ends) end();
  };
}
