import { useMemo } from "react";
import { arrange, type Layout, type Point, withMoved } from "./arrange.ts";
import type { PanelSize } from "./fit-view.ts";
import { flowNodes } from "./flow-nodes.ts";
import { type Folding, withHosts } from "./folding.ts";
import type { Graph } from "./graph.ts";
import { COMPACT, COMPACT_BELOW, type Metrics, WIDE } from "./metrics.ts";
import type { KitchenNode } from "./nodes/flow-node.ts";

/** So many nodes need a map of the whole. */
export const OVERVIEW_FROM = 40;
/** Pixels at the lower edge for the hint and the buttons; on a telephone they stand above each other. */
const FOOT = { wide: 64, compact: 116 } as const;
/** Trays lie above the hint. */
const SHELF_HEIGHT = 92;
/** The map lies beside the picture. */
const MAP_WIDTH = 108;

export type Arrangement = {
  readonly metrics: Metrics;
  /** The panel, and what of it is covered by other things. */
  readonly stage: PanelSize;
  /** The layout before anything was moved by hand. */
  readonly tidied: Layout;
  readonly layout: Layout;
  /** All nodes, also those that are not there yet. */
  readonly nodes: readonly KitchenNode[];
  readonly hasMap: boolean;
};

/** Everything in its place; changes only when the graph, the panel or a hand moves something. */
export function useArrangement(
  graph: Graph,
  size: PanelSize,
  folding: Folding | undefined,
  places: Readonly<Record<string, Point>>,
): Arrangement {
  const metrics = size.width < COMPACT_BELOW ? COMPACT : WIDE;
  const visible = folding?.visible ?? graph;
  const items = useMemo(
    () => [...visible.senders, ...visible.signals, ...visible.receivers],
    [visible],
  );
  const hasMap = items.length >= OVERVIEW_FROM && metrics === WIDE;
  const foot = FOOT[metrics.name] + (graph.hasTrays ? SHELF_HEIGHT : 0);
  const { width, height } = size;
  const stage = useMemo(
    () => ({ width, height, foot, ...(hasMap ? { side: MAP_WIDTH } : {}) }),
    [width, height, foot, hasMap],
  );
  const tidied = useMemo(() => arrange(visible, metrics), [visible, metrics]);
  const layout = useMemo(() => {
    const moved = withMoved(tidied, places);
    return folding === undefined ? moved : withHosts(moved, folding.hosts);
  }, [tidied, places, folding]);
  const nodes = useMemo(() => flowNodes(items, layout), [items, layout]);
  return { metrics, stage, tidied, layout, nodes, hasMap };
}
