import { type PointerEvent, useDeferredValue, useMemo } from "react";
import type { Lanes } from "./lanes.ts";
import type { Matches } from "./matches.ts";
import styles from "./OverviewStrip.module.css";
import { overviewOf } from "./overview.ts";
import { MARGIN } from "./scale.ts";
import type { Scale } from "./use-scale.ts";
import { useScrollLeft } from "./use-scroll-left.ts";

export type OverviewStripProps = {
  readonly lanes: Lanes;
  readonly stepCount: number;
  readonly scale: Scale;
  readonly matches: Matches | null;
};

const COLUMNS = 240;
const HEIGHT = 12;

/** The whole run above the slider: how deep it is, where something raised, what the search found, and which part is in view. */
export function OverviewStrip({ lanes, stepCount, scale, matches }: OverviewStripProps) {
  const { scroller, axis, zoom, view } = scale;
  const shown = useDeferredValue(lanes);
  const { depths, raised, found, raisedCount } = useMemo(
    () => overviewOf(shown, stepCount, COLUMNS, matches),
    [shown, stepCount, matches],
  );
  const left = useScrollLeft(scroller);
  const stepAt = (pixel: number) => axis.stepAt(Math.max(0, (pixel - MARGIN) / zoom));
  const from = stepAt(left) / stepCount;
  const to = Math.min(1, (stepAt(left + view.visibleWidth) + 1) / stepCount);
  const deepest = Math.max(1, ...depths);

  /** Brings the place under the pointer into the middle of the view. */
  function pan({ buttons, currentTarget, clientX, pointerId }: PointerEvent<HTMLElement>) {
    if (buttons === 0) return;
    if (!currentTarget.hasPointerCapture(pointerId)) currentTarget.setPointerCapture(pointerId);
    const place = currentTarget.getBoundingClientRect();
    const step = Math.round(((clientX - place.left) / place.width) * stepCount);
    const bounded = Math.max(0, Math.min(stepCount, step));
    scroller.current?.scrollTo({ left: scale.xOf(bounded) - view.visibleWidth / 2 });
  }
  return (
    <div
      role="img"
      aria-label={`The whole run: ${stepCount} steps, ${raisedCount} parts raised`}
      title="The whole run. Drag to look elsewhere."
      className={styles.strip}
      onPointerDown={pan}
      onPointerMove={pan}
    >
      <svg
        aria-hidden="true"
        className={styles.picture}
        viewBox={`0 0 ${COLUMNS} ${HEIGHT + 5}`}
        preserveAspectRatio="none"
      >
        <path className={styles.depths} d={silhouette(depths, deepest)} />
        <path className={styles.found} d={marks(found, HEIGHT)} />
        <path className={styles.raised} d={marks(raised, 4, HEIGHT + 1)} />
      </svg>
      <div
        className={styles.view}
        style={{ left: `${from * 100}%`, width: `${Math.max(0.4, (to - from) * 100)}%` }}
      />
    </div>
  );
}

/** Hangs from the top, as the lanes do. */
function silhouette(depths: readonly number[], deepest: number): string {
  const columns = depths.map(
    (depth, at) => `V${((depth / deepest) * HEIGHT).toFixed(1)}H${at + 1}`,
  );
  return `M0 0${columns.join("")}V0Z`;
}

function marks(columns: ReadonlySet<number>, height: number, top = 0): string {
  return [...columns].map((column) => `M${column} ${top}h1v${height}h-1Z`).join("");
}
