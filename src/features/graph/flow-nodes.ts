/** The nodes as React Flow wants them: sizes are known, so nothing has to be measured before the first paint. */
import type { Layout } from "./arrange.ts";
import type { Graph, GraphItem } from "./graph.ts";
import type { KitchenNode } from "./nodes/flow-node.ts";

export function flowNodes(graph: Graph, layout: Layout): readonly KitchenNode[] {
  const items: readonly GraphItem[] = [...graph.senders, ...graph.signals, ...graph.receivers];
  return items.flatMap((item) => {
    const box = layout.boxes.get(item.id);
    if (box === undefined) return [];
    const { x, y, width, height } = box;
    return [nodeOf(item, { id: item.id, position: { x, y }, width, height, domAttributes: PLAIN })];
  });
}

/** Our own group inside has the name and the role; the wrapper must not claim to be a "node" as well. */
const PLAIN = { "aria-roledescription": undefined, "aria-describedby": undefined };

type Frame = Pick<KitchenNode, "id" | "position" | "width" | "height" | "domAttributes">;

function nodeOf(item: GraphItem, frame: Frame): KitchenNode {
  switch (item.type) {
    case "sender":
      return { ...frame, type: "sender", data: { item } };
    case "signal":
      return { ...frame, type: "signal", data: { item } };
    case "receiver":
      return { ...frame, type: "receiver", data: { item } };
  }
}
