/**
 * Where the bars of the timeline lie. The x axis counts steps: what happens in step 3 lies between 2 and 3, and the playhead
 * after 3 steps stands at 3. A bar lies below the one it happened in; bars that run at the same time lie below each other.
 */
import type { SpanId } from "#engine/ids.ts";
import { partitionPoint } from "#engine/partition-point.ts";
import type { TimelineItem } from "./timeline-items.ts";

export type Bar = {
  /** Place among all bars, in the order in which they started. */
  readonly at: number;
  readonly item: TimelineItem;
  readonly lane: number;
  /** In steps. */
  readonly from: number;
  readonly to: number;
  /** The bar it happened in. */
  readonly parent: Bar | null;
};

export type Lanes = {
  readonly bars: readonly Bar[];
  /** Bars by lane, from left to right, none over another. */
  readonly lanes: readonly (readonly Bar[])[];
};

export type StepLookup = {
  readonly stepCount: number;
  playheadOfEvent(seq: number): number;
  eventCountAt(playhead: number): number;
};

export function layOut(items: readonly TimelineItem[], steps: StepLookup): Lanes {
  const bars: Bar[] = [];
  const lanes: Bar[][] = [];
  const barBySpan = new Map<SpanId, Bar | null>();
  for (const item of items) {
    const parent = (item.parent === null ? null : barBySpan.get(item.parent)) ?? null;
    const extent = extentOf(item, steps);
    if (extent === null) {
      if (item.type === "span") barBySpan.set(item.span, parent);
      continue;
    }
    const lane = freeLane(lanes, parent === null ? 0 : parent.lane + 1, extent.from);
    const bar: Bar = { at: bars.length, item, lane, parent, ...extent };
    bars.push(bar);
    const others = lanes[lane];
    if (others === undefined) lanes[lane] = [bar];
    else others.push(bar);
    if (item.type === "span") barBySpan.set(item.span, bar);
  }
  return { bars, lanes };
}

/** Part of the timeline: steps `from` to `to`, lanes `top` to `bottom` (exclusive). */
export type View = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
};

/** The bars that can be seen, in reading order. */
export function barsInView({ lanes }: Lanes, view: View): readonly Bar[] {
  const seen: Bar[] = [];
  for (const lane of lanes.slice(Math.max(0, view.top), view.bottom)) {
    const first = partitionPoint(lane.length, (at) => (lane[at]?.to ?? 0) <= view.from);
    for (let at = first; at < lane.length; at++) {
      const bar = lane[at];
      if (bar === undefined || bar.from >= view.to) break;
      seen.push(bar);
    }
  }
  return seen.sort((one, other) => one.at - other.at);
}

/** The bar that the newest step began, or the one it happened in. */
export function barAt({ bars }: Lanes, playhead: number): Bar | null {
  const begun = partitionPoint(bars.length, (at) => (bars[at]?.from ?? 0) < playhead);
  let bar = bars[begun - 1] ?? null;
  while (bar !== null && bar.to < playhead && bar.parent !== null) bar = bar.parent;
  return bar;
}

/** `null` for what needs no bar: the setup, and sends that are too chatty for a step of their own. */
function extentOf(
  item: TimelineItem,
  steps: StepLookup,
): { readonly from: number; readonly to: number } | null {
  const first = steps.playheadOfEvent(item.start);
  const last = item.end === null ? steps.stepCount : steps.playheadOfEvent(item.end);
  if (last < 1) return null;
  const beginsStep = steps.eventCountAt(first - 1) === item.start - 1;
  if (item.type === "span" && item.kind === "send" && !beginsStep) return null;
  const from = Math.max(0, first - 1);
  return { from, to: Math.max(last, from + 1) };
}

function freeLane(lanes: readonly (readonly Bar[])[], lowest: number, from: number): number {
  let lane = lowest;
  while ((lanes[lane]?.at(-1)?.to ?? 0) > from) lane += 1;
  return lane;
}
