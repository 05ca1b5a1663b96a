/** The nodes as React Flow wants them: sizes are known, so nothing has to be measured before the first paint. */
import type { Box, Layout } from "./arrange.ts";
import type { Graph, GraphItem } from "./graph.ts";
import type { KitchenNode } from "./nodes/flow-node.ts";

/** A box belongs to one item of one layout; while it stays, so does the node, and React Flow leaves it alone. */
const nodeByBox = new WeakMap<Box, KitchenNode>();

export function flowNodes(graph: Graph, layout: Layout): readonly KitchenNode[] {
  const items: readonly GraphItem[] = [...graph.senders, ...graph.signals, ...graph.receivers];
  return items.flatMap((item) => {
    const box = layout.boxes.get(item.id);
    return box === undefined ? [] : nodeFor(item, box);
  });
}

function nodeFor(item: GraphItem, box: Box): KitchenNode {
  const known = nodeByBox.get(box);
  if (known?.data === item) return known;
  const { x, y, width, height } = box;
  const node = typed(item, {
    id: item.id,
    position: { x, y },
    width,
    height,
    measured: { width, height },
    handles: [],
    domAttributes: PLAIN,
  });
  nodeByBox.set(box, node);
  return node;
}

/** Our own group inside has the name and the role; the wrapper must not claim to be a "node" as well. */
const PLAIN = { "aria-roledescription": undefined, "aria-describedby": undefined };

type Frame = Omit<KitchenNode, "type" | "data">;

function typed(item: GraphItem, frame: Frame): KitchenNode {
  switch (item.type) {
    case "sender":
      return { ...frame, type: "sender", data: item };
    case "signal":
      return { ...frame, type: "signal", data: item };
    case "receiver":
      return { ...frame, type: "receiver", data: item };
  }
}
