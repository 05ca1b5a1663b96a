import { type CSSProperties, type MouseEvent, useLayoutEffect, useMemo, useRef } from "react";
import { useCommands } from "#stores/stores-context.tsx";
import styles from "./Lanes.module.css";
import { type Bar, barAt, barsInView, type Lanes as LanesLayout } from "./lanes.ts";
import { SpanBar } from "./SpanBar.tsx";
import { fittingZoom, LANE_HEIGHT, MARGIN, scrollToShow } from "./scale.ts";
import { createStepAxis } from "./step-axis.ts";
import { useRovingBar } from "./use-roving-bar.ts";
import { useWindow } from "./use-window.ts";

export type LanesProps = {
  readonly lanes: LanesLayout;
  readonly playhead: number;
  readonly stepCount: number;
  /** Relative to the zoom that fits the width. */
  readonly magnification: number;
};

/** The bars that can be seen and the playhead line. Long runs scroll after the playhead. */
export function Lanes({ lanes, playhead, stepCount, magnification }: LanesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useWindow(scroller);
  const commands = useCommands();
  const axis = useMemo(() => createStepAxis(lanes, stepCount), [lanes, stepCount]);
  const zoom = fittingZoom(axis.length, view.visibleWidth) * magnification;
  const xOf = (step: number) => MARGIN + axis.offsetOf(step) * zoom;
  const current = barAt(lanes, playhead);
  const roving = useRovingBar(lanes, current);
  const visible = barsInView(lanes, {
    from: axis.stepAt((view.left - MARGIN) / zoom),
    to: axis.stepAt(view.right / zoom) + 1,
    top: Math.floor(view.top / LANE_HEIGHT) - 1,
    bottom: Math.ceil(view.bottom / LANE_HEIGHT),
  });
  const size: CSSProperties = {
    width: xOf(stepCount) + MARGIN,
    height: lanes.lanes.length * LANE_HEIGHT + MARGIN,
  };
  const x = xOf(playhead);
  const y = ((current?.lane ?? 0) + 1) * LANE_HEIGHT;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollLeft, scrollTop, clientHeight } = element;
    const left = scrollToShow(x, { start: scrollLeft, size: view.visibleWidth });
    const top = scrollToShow(y, { start: scrollTop, size: clientHeight });
    if (left !== null || top !== null)
      element.scrollTo({ left: left ?? scrollLeft, top: top ?? scrollTop });
  }, [x, y, view.visibleWidth]);

  function open({ item, to }: Bar) {
    if (item.type === "span") commands.jumpToSpan(item.span);
    else commands.jumpToStep(to);
  }
  /** Between the bars a click moves the playhead to the nearest step. */
  function moveTo({ target, currentTarget, clientX }: MouseEvent<HTMLElement>) {
    if (target !== currentTarget) return;
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
      >
        {withFocused(visible, roving.focused).map((bar) => (
          <SpanBar
            key={bar.item.start}
            bar={bar}
            left={xOf(bar.from)}
            width={xOf(bar.to) - xOf(bar.from)}
            when={bar === current ? "now" : bar.from >= playhead ? "later" : "begun"}
            isTabStop={bar === roving.focused}
            onOpen={open}
            onFocus={roving.focus}
          />
        ))}
      </ul>
      {stepCount === 0 ? (
        <p className={styles.empty}>Nothing has happened yet. Press Run.</p>
      ) : (
        <div className={styles.playhead} style={{ left: x, minHeight: size.height }} />
      )}
    </div>
  );
}

/** The bar that Tab leads to is always there, also when it was scrolled away. */
function withFocused(visible: readonly Bar[], focused: Bar | null): readonly Bar[] {
  if (focused === null || visible.includes(focused)) return visible;
  return [...visible, focused].sort((one, other) => one.at - other.at);
}
