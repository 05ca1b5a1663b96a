/** What is drawn of the lanes at a zoom: bars, and clusters of those too small to be seen one by one. */
import { partitionPoint } from "#engine/partition-point.ts";
import { outcomeOf } from "./bar-facts.ts";
import type { Bar, Lanes } from "./lanes.ts";
import type { StepAxis } from "./step-axis.ts";

/** Part of the timeline: steps `from` to `to`, lanes `top` to `bottom` (exclusive). */
export type View = {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
};

/** Bars of one lane, next to each other. */
export type Cluster = {
  readonly lane: number;
  /** In steps. */
  readonly from: number;
  readonly to: number;
  /** Places of its bars, ascending. */
  readonly places: readonly number[];
  readonly raised: number;
};

export type Drawing = { readonly bars: readonly Bar[]; readonly clusters: readonly Cluster[] };

/** Pixels. Smaller bars are drawn as a cluster. */
const SMALLEST = 7;
/** A cluster takes in bars as long as gaps are no wider and it is no longer than this. */
const WIDEST_GAP = 12;
const LONGEST = 56;

/** Bars and clusters that can be seen, in reading order. `zoom` is pixels per pixel of the axis. */
export function drawLanes(
  { bars, lanes }: Lanes,
  axis: StepAxis,
  zoom: number,
  view: View,
): Drawing {
  const x = (step: number) => axis.offsetOf(step) * zoom;
  const drawn: Bar[] = [];
  const clusters: Cluster[] = [];
  for (const lane of lanes.slice(Math.max(0, view.top), view.bottom)) {
    let gathered: Bar[] = [];
    const close = () => {
      const [only] = gathered;
      if (gathered.length === 1 && only !== undefined) drawn.push(only);
      else if (gathered.length > 1) clusters.push(clusterOf(gathered));
      gathered = [];
    };
    const first = partitionPoint(lane.length, (at) => toOf(bars, lane[at]) <= view.from);
    for (let at = first; at < lane.length; at++) {
      const bar = bars[lane[at] ?? -1];
      if (bar === undefined || bar.from >= view.to) break;
      const left = x(bar.from);
      const isSmall = x(bar.to) - left < SMALLEST;
      const [begin] = gathered;
      const previous = gathered.at(-1);
      const isFar =
        begin !== undefined &&
        previous !== undefined &&
        (left - x(previous.to) > WIDEST_GAP || x(bar.to) - x(begin.from) > LONGEST);
      if (!isSmall || isFar) close();
      if (isSmall) gathered.push(bar);
      else drawn.push(bar);
    }
    close();
  }
  return { bars: drawn.sort((one, other) => one.at - other.at), clusters };
}

function toOf(bars: readonly Bar[], at: number | undefined): number {
  return bars[at ?? -1]?.to ?? 0;
}

function clusterOf(gathered: readonly Bar[]): Cluster {
  return {
    lane: gathered[0]?.lane ?? 0,
    from: gathered[0]?.from ?? 0,
    to: gathered.at(-1)?.to ?? 0,
    places: gathered.map((bar) => bar.at),
    raised: gathered.filter((bar) => outcomeOf(bar.item) === "raised").length,
  };
}
