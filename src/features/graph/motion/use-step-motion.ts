import { type RefObject, useLayoutEffect, useRef } from "react";
import { usePlayback, usePreferences, useTraceIndex } from "#stores/stores-context.tsx";
import { prefersStillness, settle } from "./travel.ts";

/** Share of a step's stage time in which things travel; in the rest the eye sees what it brought about. */
const TRAVEL_SHARE = 0.7;
/** A step taken by hand is not waited for so long. */
const MAX_BY_HAND = 500;

/**
 * Calls `move` after the picture took one step forward, with the milliseconds in which things should travel to where they are drawn.
 * What still travels is put down first: at every move of the playhead, and when the show pauses. A jump moves nothing.
 */
export function useStepMotion(
  elements: RefObject<ReadonlyMap<string, HTMLElement>>,
  move: (duration: number) => void,
): void {
  const index = useTraceIndex();
  const playhead = usePlayback((state) => state.playhead);
  const playing = usePlayback((state) => state.playing);
  const speed = usePreferences((state) => state.speed);
  const shown = useRef({ playhead, playing });

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { playhead, playing };
    const paused = before.playing && !playing;
    if (before.playhead !== playhead || paused) settle(elements.current.values());
    if (playhead !== before.playhead + 1 || speed === "instant" || prefersStillness()) return;
    const full = (TRAVEL_SHARE * index.stageTime(playhead)) / speed;
    move(playing ? full : Math.min(full, MAX_BY_HAND));
  });

  useLayoutEffect(() => () => settle(elements.current.values()), [elements]);
}
