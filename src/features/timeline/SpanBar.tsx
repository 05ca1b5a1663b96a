import { Flame, Plug, Undo2 } from "lucide-react";
import { memo, useEffect, useRef } from "react";
import {
  detailsOf,
  durationText,
  lookOf,
  marksOfBar,
  nameOfBar,
  outcomeOf,
  placeText,
} from "./bar-facts.ts";
import type { Bar } from "./lanes.ts";
import styles from "./SpanBar.module.css";
import { LANE_HEIGHT } from "./scale.ts";

export type SpanBarProps = {
  readonly bar: Bar;
  /** Pixels. */
  readonly left: number;
  readonly width: number;
  /** It begins left of the view or will soon, and ends in it: its title stays in view, where there is room for more than the title. */
  readonly sticks: boolean;
  /** The playhead stands in it, has passed its beginning, or is not there yet. */
  readonly when: "now" | "begun" | "later";
  readonly isTabStop: boolean;
  /** Found by the search, or passed over by it; neither while nothing is searched for. */
  readonly match: "yes" | "no" | undefined;
  readonly onOpen: (bar: Bar) => void;
  readonly onFocus: (bar: Bar) => void;
};

/** Pixels between two bars of a lane. */
const GAP = 3;
/** Pixels from which on a title has room to move. Less would make a layer of each small bar. */
const ROOM_TO_MOVE = 120;
/** Pixels from which on a bar also tells how long it took. */
const ROOM_FOR_DURATION = 190;

export const SpanBar = memo(DrawnBar, (before, after) => {
  return (
    before.bar === after.bar &&
    before.left === after.left &&
    before.width === after.width &&
    before.sticks === after.sticks &&
    before.when === after.when &&
    before.isTabStop === after.isTabStop &&
    before.match === after.match
  );
});

function DrawnBar(props: SpanBarProps) {
  const { bar, left, width, sticks, when, isTabStop, match, onOpen, onFocus } = props;
  const button = useRef<HTMLButtonElement>(null);
  const { item, lane } = bar;
  const outcome = outcomeOf(item);
  const place = placeText(item);

  useEffect(() => {
    const list = button.current?.closest("ul");
    if (isTabStop && list?.contains(document.activeElement)) button.current?.focus();
  }, [isTabStop]);

  return (
    <li
      className={styles.place}
      style={{ left, top: lane * LANE_HEIGHT + 8, width: Math.max(3, width - GAP) }}
    >
      <button
        ref={button}
        type="button"
        className={styles.bar}
        data-look={lookOf(item)}
        data-outcome={outcome}
        data-when={when}
        data-match={match}
        data-mark={marksOfBar(bar)}
        aria-label={nameOfBar(bar)}
        aria-current={when === "now" ? "step" : undefined}
        title={detailsOf(bar)}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onOpen(bar)}
        onFocus={() => onFocus(bar)}
      >
        <span
          className={styles.title}
          data-sticks={sticks && width > ROOM_TO_MOVE}
          data-took={width < ROOM_FOR_DURATION ? undefined : (durationText(item) ?? undefined)}
        >
          {outcome === "raised" && <Flame size={11} aria-hidden="true" className={styles.icon} />}
          {outcome === "rolled back" && (
            <Undo2 size={11} aria-hidden="true" className={styles.icon} />
          )}
          {item.type === "topology" ? <Plug size={10} aria-hidden="true" /> : item.title}
          {place !== null && <span className={styles.where}> {place}</span>}
        </span>
      </button>
    </li>
  );
}
