/**
 * Three columns: senders, signals, receivers. The same input gives the same picture. Receivers keep the order in which they are
 * called and stand beside their signal; signals and senders are ordered for few crossings.
 */
import { orderColumns } from "./crossings.ts";
import type { ReceiverItem, SignalItem } from "./graph.ts";
import { type Metrics, signalHeight } from "./metrics.ts";
import { spread } from "./spread.ts";

export type Point = { readonly x: number; readonly y: number };
export type Box = Point & { readonly width: number; readonly height: number };

export type Layout = {
  readonly metrics: Metrics;
  /** By id of the item. */
  readonly boxes: ReadonlyMap<string, Box>;
  readonly bounds: Box;
  /** Left edges of the three columns. */
  readonly columns: readonly [number, number, number];
};

/** How far down a signal may stand beside a long row of receivers: the first ones must see it. */
const MAX_INSET = 200;
/** How far below its first signal a sender may stand: in a tall picture both must be seen together. */
const MAX_DROP = 240;
const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

/** What has to be placed: all of a graph, or a graph in which groups stand for their members. */
export type Arrangeable = {
  readonly senders: readonly { readonly id: string }[];
  readonly signals: readonly SignalItem[];
  readonly receivers: readonly Pick<ReceiverItem, "id" | "signal">[];
  readonly wires: readonly { readonly from: { readonly id: string }; readonly to: SignalItem }[];
};

export function arrange(graph: Arrangeable, metrics: Metrics): Layout {
  const columns = columnStarts(metrics);
  const { senders, signals } = orderedColumns(graph);
  const groups = placeGroups(graph, signals, metrics);
  const boxes = new Map<string, Box>();
  for (const { signal, signalTop, signalHeight: height, receivers, top } of groups) {
    boxes.set(signal.id, { x: columns[1], y: signalTop, width: metrics.signal.width, height });
    for (const [row, receiver] of receivers.entries()) {
      const y = top + row * (metrics.receiver.height + metrics.rowGap);
      boxes.set(receiver.id, { ...metrics.receiver, x: columns[2], y });
    }
  }
  const { width, height } = metrics.sender;
  const tops = senderTops(graph, senders, groups, metrics);
  for (const [index, sender] of senders.entries()) {
    boxes.set(sender.id, { x: columns[0], y: tops[index] ?? 0, width, height });
  }
  const { y, height: rows } = boundsOf([...boxes.values()]);
  // An empty column keeps its room, so that its title is seen and nothing jumps when it fills.
  const bounds = { x: 0, y, width: columns[2] + metrics.receiver.width, height: rows };
  return { metrics, boxes, bounds, columns };
}

/** A signal with its receivers, and where both begin. */
type Group = {
  readonly signal: SignalItem;
  readonly receivers: Arrangeable["receivers"];
  readonly signalHeight: number;
  /** All receivers together. */
  readonly height: number;
  readonly signalTop: number;
  readonly top: number;
};

/** Receivers lie close together; signals stand as near to the middle of theirs as they can, and draw them along where there is room. */
function placeGroups(
  graph: Arrangeable,
  signals: readonly SignalItem[],
  metrics: Metrics,
): readonly Group[] {
  let top = 0;
  const bySignal = new Map<string, Arrangeable["receivers"][number][]>();
  for (const receiver of graph.receivers) {
    const own = bySignal.get(receiver.signal);
    if (own === undefined) bySignal.set(receiver.signal, [receiver]);
    else own.push(receiver);
  }
  const stacked = signals.map((signal) => {
    const receivers = bySignal.get(signal.id) ?? [];
    const { length } = receivers;
    const height =
      length === 0 ? 0 : length * (metrics.receiver.height + metrics.rowGap) - metrics.rowGap;
    const group = {
      signal,
      receivers,
      height,
      top,
      signalHeight: signalHeight(metrics, signal.ports.length),
    };
    top += length === 0 ? 0 : height + metrics.groupGap;
    return group;
  });
  const inset = (group: Pick<Group, "height" | "signalHeight">) =>
    Math.min((group.height - group.signalHeight) / 2, MAX_INSET);
  const signalTops = spread(
    stacked.map((group) => ({ start: group.top + inset(group), size: group.signalHeight })),
    metrics.rowGap,
  );
  const placed = stacked.map((group, index) => ({ ...group, signalTop: signalTops[index] ?? 0 }));
  const heard = placed.filter((group) => group.receivers.length > 0);
  const tops = spread(
    heard.map((group) => ({ start: group.signalTop - inset(group), size: group.height })),
    metrics.groupGap,
  );
  return placed.map((group) => ({ ...group, top: tops[heard.indexOf(group)] ?? group.top }));
}

/** A sender stands before the middle of the signals it has to do with. */
function senderTops(
  graph: Arrangeable,
  senders: Arrangeable["senders"],
  groups: readonly Group[],
  metrics: Metrics,
): readonly number[] {
  const inlets = new Map(
    groups.map((group) => [group.signal.id, group.signalTop + metrics.signal.headHeight / 2]),
  );
  const middle = inlets.size === 0 ? 0 : mean([...inlets.values()]);
  const wishes = senders.map((sender) => {
    const wanted = graph.wires
      .filter((wire) => wire.from === sender)
      .map((wire) => inlets.get(wire.to.id) ?? middle);
    const centre =
      wanted.length === 0 ? middle : Math.min(mean(wanted), Math.min(...wanted) + MAX_DROP);
    return { start: centre - metrics.sender.outY, size: metrics.sender.height };
  });
  return spread(wishes, metrics.rowGap);
}

/** Dragged nodes stand where they were put; the others stay. */
export function withMoved(layout: Layout, places: Readonly<Record<string, Point>>): Layout {
  const moved = Object.entries(places).filter(([id]) => layout.boxes.has(id));
  if (moved.length === 0) return layout;
  const boxes = new Map(layout.boxes);
  for (const [id, { x, y }] of moved) {
    const box = boxes.get(id);
    if (box !== undefined) boxes.set(id, { ...box, x, y });
  }
  return { ...layout, boxes, bounds: boundsOf([...boxes.values()]) };
}

function orderedColumns(graph: Arrangeable): Pick<Arrangeable, "senders" | "signals"> {
  const senderIndex = new Map(graph.senders.map((each, index) => [each, index]));
  const signalIndex = new Map(graph.signals.map((each, index) => [each, index]));
  const wires = graph.wires.map(
    ({ from, to }) => [senderIndex.get(from) ?? 0, signalIndex.get(to) ?? 0] as const,
  );
  const { left, right } = orderColumns(graph.senders.length, graph.signals.length, wires);
  return { senders: pick(graph.senders, left), signals: pick<SignalItem>(graph.signals, right) };
}

function pick<Item>(items: readonly Item[], order: readonly number[]): readonly Item[] {
  return order.flatMap((index) => items.slice(index, index + 1));
}

function columnStarts({ sender, signal, channels }: Metrics): Layout["columns"] {
  const signals = sender.width + channels[0];
  return [0, signals, signals + signal.width + channels[1]];
}

function boundsOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return EMPTY;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
