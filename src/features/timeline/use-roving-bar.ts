import { type KeyboardEvent, useState } from "react";
import { partitionPoint } from "#engine/partition-point.ts";
import type { Bar, Lanes } from "./lanes.ts";

export type RovingBar = {
  /** The one bar that Tab leads to. */
  readonly focused: Bar | null;
  readonly focus: (bar: Bar) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Left and Right go through the bars in their order, Up to the bar around, Down to the first one inside. */
export function useRovingBar(lanes: Lanes, current: Bar | null): RovingBar {
  /** By the event it started with: bars are made anew when the run goes on. */
  const [chosen, setChosen] = useState<number | null>(null);
  const focused = barStartingAt(lanes.bars, chosen) ?? current ?? lanes.bars[0] ?? null;

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = focused === null ? null : targetOf(event.key, focused, lanes.bars);
    const isChord = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (target === undefined || isChord) return;
    event.preventDefault();
    if (target !== null) setChosen(target.item.start);
  }
  return { focused, focus: (bar) => setChosen(bar.item.start), onKeyDown };
}

/** Bars stand in the order of their starts. */
function barStartingAt(bars: readonly Bar[], start: number | null): Bar | undefined {
  if (start === null) return undefined;
  const bar = bars[partitionPoint(bars.length, (at) => (bars[at]?.item.start ?? 0) < start)];
  return bar?.item.start === start ? bar : undefined;
}

/** `undefined` for a key that means nothing here, `null` when there is no bar in that direction. */
function targetOf(key: string, from: Bar, bars: readonly Bar[]): Bar | null | undefined {
  switch (key) {
    case "ArrowRight":
      return bars[from.at + 1] ?? null;
    case "ArrowLeft":
      return bars[from.at - 1] ?? null;
    case "ArrowUp":
      return from.parent === null ? null : (bars[from.parent] ?? null);
    case "ArrowDown":
      return bars[from.at + 1]?.parent === from.at ? (bars[from.at + 1] ?? null) : null;
    case "Home":
      return bars[0] ?? null;
    case "End":
      return bars.at(-1) ?? null;
    default:
      return undefined;
  }
}
