/**
 * Where the bars of the timeline lie. The x axis counts steps: what happens in step 3 lies between 2 and 3, and the playhead
 * after 3 steps stands at 3. A bar lies below the one it happened in; bars that run at the same time lie below each other.
 */
import type { SpanId } from "#engine/ids.ts";
import { partitionPoint } from "#engine/partition-point.ts";
import { type Growing, growWithTrace } from "#stores/grow-with-trace.ts";
import type { TraceIndex } from "#stores/trace-index.ts";
import { momentOf, type TimelineItem } from "./moment.ts";

export type Bar = {
  /** Place among all bars, in the order in which they started. */
  readonly at: number;
  readonly item: TimelineItem;
  readonly lane: number;
  /** In steps. */
  readonly from: number;
  readonly to: number;
  /** Place of the bar it happened in. */
  readonly parent: number | null;
};

/** A new object whenever the trace has grown; the lists grow in place. */
export type Lanes = {
  readonly bars: readonly Bar[];
  /** Places of bars by lane, from left to right, none over another. */
  readonly lanes: readonly (readonly number[])[];
  /** By place: something happened inside of it. */
  readonly around: readonly boolean[];
};

/** What is asked of the index. */
export type LaneSource = Pick<
  TraceIndex,
  "events" | "cast" | "spans" | "stepCount" | "playheadOfEvent" | "eventCountAt"
>;

export const lanesOf: (index: TraceIndex) => Lanes = growWithTrace(createLanes);

export function createLanes(): Growing<Lanes> & { update(source: LaneSource): Lanes } {
  let bars: Bar[] = [];
  let lanes: number[][] = [];
  let around: boolean[] = [];
  /** The bar that stands for a span: its own or one around it. */
  let barOfSpan = new Map<SpanId, number | null>();
  /** Bars of spans that have not ended. */
  let open = new Map<number, SpanId>();
  let items = 0;
  let events = 0;
  let steps = 0;

  function reset(): void {
    [bars, lanes, around, barOfSpan, open, items, events] = [
      [],
      [],
      [],
      new Map(),
      new Map(),
      0,
      0,
    ];
  }
  function add(item: TimelineItem, source: LaneSource): void {
    const parent = item.parent === null ? null : (barOfSpan.get(item.parent) ?? null);
    const extent = extentOf(item, source);
    if (extent === null) {
      if (item.type === "span") barOfSpan.set(item.span, parent);
      return;
    }
    const at = bars.length;
    const lowest = parent === null ? 0 : (bars[parent]?.lane ?? 0) + 1;
    const lane = freeLane(lowest, extent.from);
    bars.push({ at, item, lane, parent, ...extent });
    around.push(false);
    if (parent !== null) around[parent] = true;
    const others = lanes[lane];
    if (others === undefined) lanes[lane] = [at];
    else others.push(at);
    if (item.type !== "span") return;
    barOfSpan.set(item.span, at);
    if (item.end === null) open.set(at, item.span);
  }
  function freeLane(lowest: number, from: number): number {
    let lane = lowest;
    while ((bars[lanes[lane]?.at(-1) ?? -1]?.to ?? 0) > from) lane += 1;
    return lane;
  }
  function refreshOpen(source: LaneSource): void {
    for (const [at, span] of open) {
      const bar = bars[at];
      const item = source.spans.get(span);
      const extent = item === undefined ? null : extentOf(item, source);
      if (bar === undefined || item === undefined || extent === null) continue;
      bars[at] = { ...bar, item, to: extent.to };
      if (item.end !== null) open.delete(at);
    }
  }
  /** Spans and moments in the order in which they started. */
  function addNew(source: LaneSource): void {
    for (; events < source.events.length; events += 1) {
      const event = source.events[events];
      const item = source.spans.items[items];
      if (item !== undefined && item.start === event?.seq) {
        items += 1;
        add(item, source);
      }
      const moment = event === undefined ? null : momentOf(event, source.cast);
      if (moment !== null) add(moment, source);
    }
  }
  return {
    update(source) {
      // A name learnt late changes titles of long ago, and a span that began before the first step may have a bar by now.
      const isRenamed = source.events.slice(events).some((event) => event.type === "signal.named");
      if (isRenamed || steps === 0) reset();
      steps = source.stepCount;
      refreshOpen(source);
      addNew(source);
      return { bars, lanes, around };
    },
  };
}

/** The bar that the newest step began, or the one it happened in. */
export function barAt({ bars }: Lanes, playhead: number): Bar | null {
  const begun = partitionPoint(bars.length, (at) => (bars[at]?.from ?? 0) < playhead);
  let bar = bars[begun - 1] ?? null;
  while (bar !== null && bar.to < playhead && bar.parent !== null) bar = bars[bar.parent] ?? null;
  return bar;
}

/** `null` for what needs no bar: the setup, and sends that are too chatty for a step of their own. */
function extentOf(
  item: TimelineItem,
  steps: LaneSource,
): { readonly from: number; readonly to: number } | null {
  const first = steps.playheadOfEvent(item.start);
  const last = item.end === null ? steps.stepCount : steps.playheadOfEvent(item.end);
  if (last < 1) return null;
  const beginsStep = steps.eventCountAt(first - 1) === item.start - 1;
  if (item.type === "span" && item.kind === "send" && !beginsStep) return null;
  const from = Math.max(0, first - 1);
  return { from, to: Math.max(last, from + 1) };
}
