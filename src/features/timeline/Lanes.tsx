import { Maximize2, ZoomIn, ZoomOut } from "lucide-react";
import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import { useCommands } from "#stores/stores-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./Lanes.module.css";
import { type Bar, barAt, barsInView, type Lanes as LanesLayout } from "./lanes.ts";
import { SpanBar } from "./SpanBar.tsx";
import {
  bounded,
  fittingZoom,
  LANE_HEIGHT,
  MARGIN,
  MAX_ZOOM,
  MIN_ZOOM,
  scrollToShow,
  xOf,
} from "./scale.ts";
import { useRovingBar } from "./use-roving-bar.ts";
import { useWindow } from "./use-window.ts";

export type LanesProps = {
  readonly lanes: LanesLayout;
  readonly playhead: number;
  readonly stepCount: number;
};

const ZOOM_STEP = 1.6;

/** The bars that can be seen, the playhead line, and the buttons to zoom. Long runs scroll after the playhead. */
export function Lanes({ lanes, playhead, stepCount }: LanesProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useWindow(scroller);
  const commands = useCommands();
  /** Pixels per step; `null` fits the width. */
  const [chosenZoom, setChosenZoom] = useState<number | null>(null);
  const zoom = chosenZoom ?? fittingZoom(stepCount, view.width);
  const current = barAt(lanes, playhead);
  const roving = useRovingBar(lanes, current);
  const size: CSSProperties = {
    width: xOf(stepCount, zoom) + MARGIN,
    height: lanes.lanes.length * LANE_HEIGHT + MARGIN,
  };
  const visible = barsInView(lanes, {
    from: (view.left - MARGIN) / zoom,
    to: (view.left + view.width - MARGIN) / zoom,
    top: Math.floor(view.top / LANE_HEIGHT) - 1,
    bottom: Math.ceil((view.top + view.height) / LANE_HEIGHT),
  });

  const lane = current?.lane ?? 0;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = element;
    const left = scrollToShow(xOf(playhead, zoom), { start: scrollLeft, size: clientWidth });
    const top = scrollToShow((lane + 1) * LANE_HEIGHT, { start: scrollTop, size: clientHeight });
    if (left !== null || top !== null)
      element.scrollTo({ left: left ?? scrollLeft, top: top ?? scrollTop });
  }, [playhead, zoom, lane]);

  function open({ item, to }: Bar) {
    if (item.type === "span") commands.jumpToSpan(item.span);
    else commands.jumpToStep(to);
  }
  return (
    <div className={styles.frame}>
      <div ref={scroller} className={styles.scroller}>
        <ul
          className={styles.bars}
          style={size}
          aria-label="Steps of the run"
          onKeyDown={roving.onKeyDown}
        >
          {withFocused(visible, roving.focused).map((bar) => (
            <SpanBar
              key={bar.item.start}
              bar={bar}
              zoom={zoom}
              when={bar === current ? "now" : bar.from >= playhead ? "later" : "begun"}
              isTabStop={bar === roving.focused}
              onOpen={open}
              onFocus={roving.focus}
            />
          ))}
        </ul>
        {stepCount > 0 && (
          <div
            className={styles.playhead}
            style={{ left: xOf(playhead, zoom), minHeight: size.height }}
          />
        )}
      </div>
      {stepCount === 0 && <p className={styles.empty}>Nothing has happened yet. Press Run.</p>}
      {stepCount > 0 && (
        <div className={styles.zoom}>
          <IconButton
            label="Zoom out"
            look="quiet"
            onClick={() => setChosenZoom(bounded(zoom / ZOOM_STEP, MIN_ZOOM, MAX_ZOOM))}
          >
            <ZoomOut size={14} aria-hidden="true" />
          </IconButton>
          <IconButton
            label="Zoom in"
            look="quiet"
            onClick={() => setChosenZoom(bounded(zoom * ZOOM_STEP, MIN_ZOOM, MAX_ZOOM))}
          >
            <ZoomIn size={14} aria-hidden="true" />
          </IconButton>
          <IconButton label="Fit the width" look="quiet" onClick={() => setChosenZoom(null)}>
            <Maximize2 size={13} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </div>
  );
}

/** The bar that Tab leads to is always there, also when it was scrolled away. */
function withFocused(visible: readonly Bar[], focused: Bar | null): readonly Bar[] {
  if (focused === null || visible.includes(focused)) return visible;
  return [...visible, focused].sort((one, other) => one.at - other.at);
}
