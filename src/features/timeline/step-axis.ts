/**
 * The x axis: how wide each step is drawn. A step that only opens or closes a bar around others is narrow; one that ends a bar
 * without anything inside is as wide as its title needs, within limits.
 */
import { partitionPoint } from "#engine/partition-point.ts";
import type { Bar, Lanes } from "./lanes.ts";

export type StepAxis = {
  /** Pixels from the left of the first step to the place of a playhead, at zoom 1. */
  offsetOf(playhead: number): number;
  /** The step drawn at an offset. */
  stepAt(offset: number): number;
  /** Pixels of all steps, at zoom 1. */
  readonly length: number;
};

const NARROW = 14;
const CHARACTER = 7;
const MIN_TITLE = 78;
const MAX_TITLE = 132;
/** Connections are many and said elsewhere: they show a picture only. */
const TOPOLOGY = 38;

export function createStepAxis({ bars, around }: Lanes, stepCount: number): StepAxis {
  const widths = new Float64Array(stepCount).fill(NARROW);
  for (const bar of bars) {
    const last = bar.to - 1;
    if (around[bar.at] !== true) widths[last] = Math.max(widths[last] ?? 0, titleWidth(bar));
  }
  const offsets = new Float64Array(stepCount + 1);
  for (const [step, width] of widths.entries()) offsets[step + 1] = (offsets[step] ?? 0) + width;
  const length = offsets[stepCount] ?? 0;
  return {
    length,
    offsetOf: (playhead) => offsets[Math.max(0, playhead)] ?? length,
    stepAt: (offset) =>
      Math.max(0, partitionPoint(offsets.length, (at) => (offsets[at] ?? 0) <= offset) - 1),
  };
}

function titleWidth({ item, from, to }: Bar): number {
  if (item.type === "topology") return TOPOLOGY;
  const wanted = item.title.length * CHARACTER + 16 - (to - from - 1) * NARROW;
  return Math.max(MIN_TITLE, Math.min(wanted, MAX_TITLE));
}
