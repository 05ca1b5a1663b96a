import { Flame } from "lucide-react";
import { memo } from "react";
import { nameOfCluster } from "./bar-facts.ts";
import type { Cluster } from "./drawing.ts";
import styles from "./SpanBar.module.css";
import { LANE_HEIGHT } from "./scale.ts";

export type ClusterBarProps = {
  readonly cluster: Cluster;
  /** Pixels. */
  readonly left: number;
  readonly width: number;
  readonly isLater: boolean;
  readonly match: "yes" | "no" | undefined;
  readonly onOpen: (cluster: Cluster) => void;
};

/** Pixels that a number needs. */
const ROOM_FOR_COUNT = 26;

/** Many small bars as one; a click zooms in to them. */
export const ClusterBar = memo(DrawnCluster);

function DrawnCluster({ cluster, left, width, isLater, match, onOpen }: ClusterBarProps) {
  const { lane, places, raised } = cluster;
  return (
    <li
      className={styles.place}
      style={{ left, top: lane * LANE_HEIGHT + 8, width: Math.max(3, width - 1) }}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles.cluster}
        data-outcome={raised > 0 ? "raised" : "done"}
        data-when={isLater ? "later" : "begun"}
        data-match={match}
        aria-label={nameOfCluster(cluster)}
        title={`${nameOfCluster(cluster)}. Click to zoom in.`}
        onClick={() => onOpen(cluster)}
      >
        {raised > 0 && <Flame size={10} aria-hidden="true" className={styles.icon} />}
        {width >= ROOM_FOR_COUNT && places.length}
      </button>
    </li>
  );
}
