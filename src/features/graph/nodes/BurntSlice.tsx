import { useState } from "react";
import type { PlaybackState } from "#stores/playback-store.ts";
import { usePlayback } from "#stores/stores-context.tsx";
import styles from "./BurntSlice.module.css";

export type BurntSliceProps = { readonly className: string };

/** What is left of the slice when a receiver raised: it stays. It smokes if that happened before one's eyes; a jump moves nothing. */
export function BurntSlice({ className }: BurntSliceProps) {
  const [smokes] = useState(usePlayback(isStep));
  return (
    <svg className={className} viewBox="0 0 40 56" aria-hidden="true">
      <path
        className={styles.smoke}
        data-rises={smokes}
        d="M14 20c-5-4 4-7 0-12M22 18c-5-4 5-8 1-15M29 21c-4-4 3-6 0-10"
      />
      <path
        className={styles.crust}
        d="M9 37c-3-1-5-3-5-7 0-5 4-8 9-8h14c5 0 9 3 9 8 0 4-2 6-5 7v14q0 3-3 3H12q-3 0-3-3z"
      />
      <path className={styles.ember} d="M13 30l4 3 3-4 4 4 4-3M14 41l4 2 4-3 4 3" />
    </svg>
  );
}

/** One step forward, from a rest or while playing. */
function isStep({ playhead, trail }: PlaybackState): boolean {
  return playhead === trail + 1;
}
