import {
  ArrowRightToLine,
  ArrowUpFromDot,
  ChevronLeft,
  ChevronRight,
  Pause,
  Play,
  RedoDot,
  SkipBack,
  SkipForward,
} from "lucide-react";
import { SPEEDS, type Speed } from "#stores/preferences-store.ts";
import { useCommands, usePlayback, usePreferences } from "#stores/stores-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import type { Counts } from "./counts.ts";
import styles from "./TransportControls.module.css";

export type TransportControlsProps = {
  readonly playhead: number;
  readonly stepCount: number;
  readonly counts: Counts;
};

const selectPlaying = ({ playing }: { readonly playing: boolean }) => playing;
const selectFollowEnd = ({ followEnd }: { readonly followEnd: boolean }) => followEnd;
const selectSpeed = ({ speed }: { readonly speed: Speed }) => speed;

export function TransportControls({ playhead, stepCount, counts }: TransportControlsProps) {
  const commands = useCommands();
  const playing = usePlayback(selectPlaying);
  const speed = usePreferences(selectSpeed);
  const followEnd = usePreferences(selectFollowEnd);
  const atStart = playhead === 0;
  const atEnd = playhead >= stepCount;
  return (
    <div className={styles.controls}>
      <IconButton label="To start" spent={atStart} onClick={commands.toStart}>
        <SkipBack size={14} fill="currentColor" aria-hidden="true" />
      </IconButton>
      <IconButton label="Step back" spent={atStart} onClick={commands.stepBack}>
        <ChevronLeft size={17} strokeWidth={2.5} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={playing ? "Pause" : "Play"}
        look="primary"
        spent={stepCount === 0}
        onClick={commands.togglePlay}
      >
        {playing ? (
          <Pause size={14} fill="currentColor" aria-hidden="true" />
        ) : (
          <Play size={14} fill="currentColor" aria-hidden="true" />
        )}
      </IconButton>
      <IconButton label="Step forward" spent={atEnd} onClick={commands.stepForward}>
        <ChevronRight size={17} strokeWidth={2.5} aria-hidden="true" />
      </IconButton>
      <IconButton label="Step over" spent={atEnd} onClick={commands.stepOver}>
        <RedoDot size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label="Step out" spent={atEnd} onClick={commands.stepOut}>
        <ArrowUpFromDot size={15} aria-hidden="true" />
      </IconButton>
      <IconButton label="To end" spent={atEnd} onClick={commands.toEnd}>
        <SkipForward size={14} fill="currentColor" aria-hidden="true" />
      </IconButton>
      <select
        aria-label="Speed"
        className={styles.speed}
        value={String(speed)}
        onChange={({ target }) => {
          const chosen = SPEEDS.find((each) => String(each) === target.value);
          if (chosen !== undefined) commands.setSpeed(chosen);
        }}
      >
        {SPEEDS.map((each) => (
          <option key={each} value={String(each)}>
            {each === "instant" ? "instant" : `${each}×`}
          </option>
        ))}
      </select>
      <IconButton
        label="Follow the end"
        aria-pressed={followEnd}
        onClick={() => commands.setFollowEnd(!followEnd)}
      >
        <ArrowRightToLine size={14} aria-hidden="true" />
      </IconButton>
      <span className={styles.chip}>
        step {playhead} of {stepCount}
      </span>
      <span className={styles.counts}>
        <span className={styles.chip}>
          {counts.calls === 1 ? "1 call" : `${counts.calls} calls`}
        </span>
        {counts.skipped > 0 && <span className={styles.chip}>{counts.skipped} skipped</span>}
        {counts.raised > 0 && (
          <span className={styles.chip} data-tone="burnt">
            {counts.raised} raised
          </span>
        )}
      </span>
    </div>
  );
}
