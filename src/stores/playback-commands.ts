/** Verbs that move the playhead. */
import type { Commands } from "./commands.ts";
import type { Stores } from "./stores.ts";
import type { TraceIndex } from "./trace-index.ts";

type PlaybackCommands = Pick<
  Commands,
  | "play"
  | "pause"
  | "togglePlay"
  | "stepForward"
  | "stepBack"
  | "stepOver"
  | "stepBackOver"
  | "stepOut"
  | "stepBackOut"
  | "toStart"
  | "toEnd"
  | "jumpToStep"
  | "jumpToEvent"
  | "jumpToSpan"
>;

export function createPlaybackCommands({ playback, trace, selection }: Stores): PlaybackCommands {
  const stepCount = () => trace.getState().index.stepCount;

  function jumpToStep(playhead: number) {
    const bounded = Math.max(0, Math.min(stepCount(), Math.round(playhead)));
    playback.setState({ playhead: bounded, playing: false });
  }
  const stride = (kind: keyof TraceIndex["strides"]) => () =>
    jumpToStep(trace.getState().index.strides[kind](playback.getState().playhead));
  /** From the end, play starts again from the start. */
  function play() {
    const { playhead } = playback.getState();
    if (stepCount() === 0) return;
    playback.setState({ playing: true, playhead: playhead >= stepCount() ? 0 : playhead });
  }
  function pause() {
    playback.setState({ playing: false });
  }
  return {
    play,
    pause,
    jumpToStep,
    togglePlay: () => (playback.getState().playing ? pause() : play()),
    stepForward: () => jumpToStep(playback.getState().playhead + 1),
    stepBack: () => jumpToStep(playback.getState().playhead - 1),
    stepOver: stride("over"),
    stepBackOver: stride("backOver"),
    stepOut: stride("out"),
    stepBackOut: stride("backOut"),
    toStart: () => jumpToStep(0),
    toEnd: () => jumpToStep(stepCount()),
    jumpToEvent: (seq) => jumpToStep(trace.getState().index.playheadOfEvent(seq)),
    jumpToSpan(span) {
      jumpToStep(trace.getState().index.playheadOfSpan(span));
      selection.setState({ selection: { type: "span", span } });
    },
  };
}
