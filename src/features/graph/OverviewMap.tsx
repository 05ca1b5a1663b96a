import { MiniMap } from "@xyflow/react";
import styles from "./GraphPanel.module.css";
import type { KitchenNode } from "./nodes/flow-node.ts";

const SIZE = { width: 92, height: 190 };

/** A bundle has the colour of what it holds. */
function colorOf(node: KitchenNode): string {
  const kind = node.type === "bundle" ? node.data.members[0]?.type : node.type;
  return `var(--color-${kind})`;
}

/** The whole picture, small, to find one's way when it no longer fits. */
export function OverviewMap() {
  return (
    <MiniMap<KitchenNode>
      className={styles.overview ?? ""}
      position="top-right"
      ariaLabel="Overview of the graph"
      nodeColor={colorOf}
      nodeBorderRadius={12}
      style={SIZE}
      pannable
      zoomable
    />
  );
}
