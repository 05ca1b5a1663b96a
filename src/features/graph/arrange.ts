/**
 * Three columns: senders, signals, receivers. The same input gives the same picture. Receivers keep the order in which they are
 * called and stand beside their signal; signals and senders are ordered for few crossings.
 */
import { orderColumns } from "./crossings.ts";
import type { Graph, GraphItem, SignalItem } from "./graph.ts";
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

/** How far down a signal may stand beside a long row of receivers. */
const MAX_INSET = 110;
const EMPTY: Box = { x: 0, y: 0, width: 0, height: 0 };

export function arrange(
  graph: Graph,
  metrics: Metrics,
  moved: ReadonlyMap<string, Point> = new Map(),
): Layout {
  const columns = columnStarts(metrics);
  const { senders, signals } = orderedColumns(graph);
  const boxes = new Map<string, Box>();
  const place = (item: GraphItem, box: Box) =>
    boxes.set(item.id, { ...box, ...moved.get(item.id) });

  let top = 0;
  const centres = new Map<string, number>();
  for (const signal of signals) {
    const receivers = graph.receivers.filter((each) => each.signal === signal.id);
    const { width, height } = metrics.receiver;
    const rows =
      receivers.length * (height + metrics.rowGap) - (receivers.length > 0 ? metrics.rowGap : 0);
    const own = signalHeight(metrics, signal.ports.length);
    const band = Math.max(rows, own);
    const y = top + Math.min((band - own) / 2, MAX_INSET);
    place(signal, { x: columns[1], y, width: metrics.signal.width, height: own });
    for (const [row, receiver] of receivers.entries()) {
      place(receiver, {
        x: columns[2],
        y: top + (band - rows) / 2 + row * (height + metrics.rowGap),
        width,
        height,
      });
    }
    centres.set(signal.id, y + metrics.signal.headHeight / 2);
    top += band + metrics.groupGap;
  }

  const { width, height, outY } = metrics.sender;
  const middle = Math.max(0, top - metrics.groupGap) / 2;
  const starts = spread(
    senders.map((sender) => {
      const wanted = graph.wires
        .filter((wire) => wire.from === sender)
        .map((wire) => centres.get(wire.to.id) ?? middle);
      return { start: (wanted.length === 0 ? middle : mean(wanted)) - outY, size: height };
    }),
    metrics.rowGap,
  );
  for (const [index, sender] of senders.entries()) {
    place(sender, { x: columns[0], y: starts[index] ?? 0, width, height });
  }
  return { metrics, boxes, bounds: boundsOf([...boxes.values()]), columns };
}

/** Dragged nodes stand where they were put; the others stay. */
export function withMoved(layout: Layout, moved: ReadonlyMap<string, Point>): Layout {
  if (moved.size === 0) return layout;
  const boxes = new Map([...layout.boxes].map(([id, box]) => [id, { ...box, ...moved.get(id) }]));
  return { ...layout, boxes, bounds: boundsOf([...boxes.values()]) };
}

function orderedColumns(graph: Graph): Pick<Graph, "senders" | "signals"> {
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
