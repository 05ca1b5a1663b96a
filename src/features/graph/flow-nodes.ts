/** The nodes as React Flow wants them: sizes are known, so nothing has to be measured before the first paint. */
import type { Box, Layout } from "./arrange.ts";
import type { VisibleItem } from "./graph.ts";
import type { KitchenNode } from "./nodes/flow-node.ts";

/** A box belongs to one item of one layout; while it stays, so does the node, and React Flow leaves it alone. */
const nodeByBox = new WeakMap<Box, KitchenNode>();

export function flowNodes(items: readonly VisibleItem[], layout: Layout): readonly KitchenNode[] {
  return items.flatMap((item) => {
    const box = layout.boxes.get(item.id);
    return box === undefined ? [] : nodeFor(item, box);
  });
}

function nodeFor(item: VisibleItem, box: Box): KitchenNode {
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

function typed(item: VisibleItem, frame: Frame): KitchenNode {
  switch (item.type) {
    case "sender":
      // What a toaster says at its edge is said above its neighbours.
      return { ...frame, zIndex: 1, type: "sender", data: item };
    case "signal":
      return { ...frame, type: "signal", data: item };
    case "receiver":
      return { ...frame, type: "receiver", data: item };
    case "bundle":
      return { ...frame, type: "bundle", data: item };
  }
}
