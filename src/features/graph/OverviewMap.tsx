import { MiniMap } from "@xyflow/react";
import styles from "./GraphPanel.module.css";
import type { KitchenNode } from "./nodes/flow-node.ts";

const SIZE = { width: 92, height: 190 };

/** The whole picture, small, to find one's way when it no longer fits. */
export function OverviewMap() {
  return (
    <MiniMap<KitchenNode>
      className={styles.overview ?? ""}
      position="top-right"
      ariaLabel="Overview of the graph"
      nodeColor={(node) => `var(--color-${node.type})`}
      nodeBorderRadius={12}
      style={SIZE}
      pannable
      zoomable
    />
  );
}
