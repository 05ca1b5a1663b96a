import type { CSSProperties } from "react";
import styles from "./PlayheadSlider.module.css";

export type PlayheadSliderProps = {
  readonly playhead: number;
  readonly stepCount: number;
  readonly sentence: string;
  readonly onMove: (playhead: number) => void;
};

export function PlayheadSlider({ playhead, stepCount, sentence, onMove }: PlayheadSliderProps) {
  const played = stepCount === 0 ? 0 : playhead / stepCount;
  const style: CSSProperties & Record<"--played", number> = { "--played": played };
  return (
    <input
      type="range"
      aria-label="Playhead"
      aria-valuetext={`Step ${playhead} of ${stepCount}: ${sentence}`}
      className={styles.slider}
      style={style}
      min={0}
      max={stepCount}
      step={1}
      value={playhead}
      // Not onChange: React compares with the value it set last, and a shorter trace lets the browser lower it unseen.
      onInput={({ currentTarget }) => onMove(currentTarget.valueAsNumber)}
    />
  );
}
