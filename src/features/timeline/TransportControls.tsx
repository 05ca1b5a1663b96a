import { ChevronLeft, ChevronRight, Pause, Play, SkipBack, SkipForward } from "lucide-react";
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
const selectSpeed = ({ speed }: { readonly speed: Speed }) => speed;

export function TransportControls({ playhead, stepCount, counts }: TransportControlsProps) {
  const commands = useCommands();
  const playing = usePlayback(selectPlaying);
  const speed = usePreferences(selectSpeed);
  const atStart = playhead === 0;
  const atEnd = playhead >= stepCount;
  return (
    <div className={styles.controls}>
      <IconButton label="To start" disabled={atStart} onClick={commands.toStart}>
        <SkipBack size={14} fill="currentColor" aria-hidden="true" />
      </IconButton>
      <IconButton label="Step back" disabled={atStart} onClick={commands.stepBack}>
        <ChevronLeft size={17} strokeWidth={2.5} aria-hidden="true" />
      </IconButton>
      <IconButton
        label={playing ? "Pause" : "Play"}
        look="primary"
        disabled={stepCount === 0}
        onClick={commands.togglePlay}
      >
        {playing ? (
          <Pause size={14} fill="currentColor" aria-hidden="true" />
        ) : (
          <Play size={14} fill="currentColor" aria-hidden="true" />
        )}
      </IconButton>
      <IconButton label="Step forward" disabled={atEnd} onClick={commands.stepForward}>
        <ChevronRight size={17} strokeWidth={2.5} aria-hidden="true" />
      </IconButton>
      <IconButton label="To end" disabled={atEnd} onClick={commands.toEnd}>
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
