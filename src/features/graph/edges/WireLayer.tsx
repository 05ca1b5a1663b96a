import { ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import type { Layout } from "../arrange.ts";
import type { Graph } from "../graph.ts";
import { useKitchenSlice } from "../use-kitchen-slice.ts";
import styles from "./WireLayer.module.css";
import { drawWires, wirePaths } from "./wire-looks.ts";

export type WireLayerProps = { readonly graph: Graph; readonly layout: Layout };

/** All wires, beneath the nodes: one path for each look. The nodes say in words what the wires show. */
export function WireLayer({ graph, layout }: WireLayerProps) {
  const registrations = useKitchenSlice((snapshot) => snapshot.registrations);
  const signals = useKitchenSlice((snapshot) => snapshot.signals);
  const sends = useKitchenSlice((snapshot) => snapshot.sends);
  const length = useKitchenSlice((snapshot) => snapshot.length);
  const paths = useMemo(() => wirePaths(graph, layout), [graph, layout]);
  const wires = drawWires(graph, paths, { registrations, signals, sends, length });
  return (
    <ViewportPortal>
      <svg className={styles.wires} width="1" height="1" aria-hidden="true">
        {wires.map(({ look, path }) => (
          <path key={look} className={styles.wire} data-look={look} d={path} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
