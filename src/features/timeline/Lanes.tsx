import { type CSSProperties, type MouseEvent, useCallback } from "react";
import { useCommands } from "#stores/stores-context.tsx";
import type { TraceIndex } from "#stores/trace-index.ts";
import { useQuietReason } from "#stores/use-quiet-reason.ts";
import { ClusterBar } from "./ClusterBar.tsx";
import type { Cluster } from "./drawing.ts";
import styles from "./Lanes.module.css";
import { type Bar, barAt, type Lanes as LanesLayout } from "./lanes.ts";
import type { Matches } from "./matches.ts";
import { SpanBar } from "./SpanBar.tsx";
import { LANE_HEIGHT, MARGIN } from "./scale.ts";
import { useDrawing } from "./use-drawing.ts";
import { usePan } from "./use-pan.ts";
import { useRovingBar } from "./use-roving-bar.ts";
import type { Scale } from "./use-scale.ts";
import { useScroll } from "./use-scroll.ts";
import { GRAIN } from "./use-window.ts";

export type LanesProps = {
  readonly lanes: LanesLayout;
  readonly playhead: number;
  /** The trace whose lanes these are. */
  readonly index: TraceIndex;
  readonly scale: Scale;
  /** What the search found, `null` while nothing is searched for. */
  readonly matches: Matches | null;
};

/** The bars that can be seen and the playhead line. Long runs scroll after the playhead. */
export function Lanes({ lanes, playhead, index, scale, matches }: LanesProps) {
  const { scroller, view, axis, zoom, zoomTo, xOf } = scale;
  const commands = useCommands();
  const reason = useQuietReason(index);
  const { stepCount } = index;
  const current = barAt(lanes, playhead);
  const roving = useRovingBar(lanes, current);
  const drawing = useDrawing(lanes, axis, zoom, view);
  const size: CSSProperties = {
    width: xOf(stepCount) + MARGIN,
    height: lanes.lanes.length * LANE_HEIGHT + MARGIN,
  };
  const x = xOf(playhead);
  useScroll(scale, { x, y: ((current?.lane ?? 0) + 1) * LANE_HEIGHT, playhead });
  const pan = usePan(scroller, (factor, viewX) => {
    const offset = ((scroller.current?.scrollLeft ?? 0) + viewX - MARGIN) / zoom;
    zoomTo(zoom * factor, { offset, viewX });
  });

  function open({ item, to }: Bar) {
    if (pan.wasDragged()) return;
    if (item.type === "span") commands.jumpToSpan(item.span);
    else commands.jumpToStep(to);
  }
  const { visibleWidth } = view;
  const zoomInto = useCallback(
    ({ from, to }: Cluster) => {
      const [left, right] = [axis.offsetOf(from), axis.offsetOf(to)];
      const keep = { offset: (left + right) / 2, viewX: visibleWidth / 2 };
      zoomTo((0.7 * visibleWidth) / (right - left), keep);
    },
    [axis, visibleWidth, zoomTo],
  );
  /** Between the bars a click moves the playhead to the nearest step. */
  function moveTo({ target, currentTarget, clientX }: MouseEvent<HTMLElement>) {
    if (target !== currentTarget || pan.wasDragged()) return;
    const offset = (clientX - currentTarget.getBoundingClientRect().left - MARGIN) / zoom;
    const step = axis.stepAt(offset);
    const isNearEnd = offset - axis.offsetOf(step) > axis.offsetOf(step + 1) - offset;
    commands.jumpToStep(isNearEnd ? step + 1 : step);
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.bars}
        style={size}
        aria-label="Steps of the run"
        onClick={moveTo}
        onKeyDown={roving.onKeyDown}
        onPointerDown={pan.onPointerDown}
        onPointerMove={pan.onPointerMove}
        onPointerUp={pan.onPointerUp}
      >
        {drawing.clusters.map((cluster) => (
          <ClusterBar
            key={`${cluster.lane} ${cluster.from}`}
            cluster={cluster}
            left={xOf(cluster.from)}
            width={xOf(cluster.to) - xOf(cluster.from)}
            isLater={cluster.from >= playhead}
            match={answer(matches && cluster.places.some(matches.has))}
            onOpen={zoomInto}
          />
        ))}
        {withFocused(drawing.bars, roving.focused).map((bar) => (
          <SpanBar
            key={bar.item.start}
            bar={bar}
            left={xOf(bar.from)}
            width={xOf(bar.to) - xOf(bar.from)}
            sticks={xOf(bar.from) < view.left + GRAIN && xOf(bar.to) > view.left}
            when={bar === current ? "now" : bar.from >= playhead ? "later" : "begun"}
            isTabStop={bar === roving.focused}
            match={answer(matches?.has(bar.at) ?? null)}
            onOpen={open}
            onFocus={roving.focus}
          />
        ))}
      </ul>
      {stepCount === 0 ? (
        <p className={styles.empty}>{reason}</p>
      ) : (
        <div className={styles.playhead} style={{ left: x, minHeight: size.height }} />
      )}
    </div>
  );
}

function answer(found: boolean | null): "yes" | "no" | undefined {
  return found === null ? undefined : found ? "yes" : "no";
}

/** The bar that Tab leads to is always there, also when it was scrolled away. */
function withFocused(visible: readonly Bar[], focused: Bar | null): readonly Bar[] {
  if (focused === null || visible.includes(focused)) return visible;
  return [...visible, focused].sort((one, other) => one.at - other.at);
}
