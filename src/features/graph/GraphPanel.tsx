import "./flow.css";
import { ReactFlowProvider } from "@xyflow/react";
import { type ReactNode, useMemo, useRef } from "react";
import { useProject, useTraceIndex } from "#stores/stores-context.tsx";
import { buildGraph } from "./build-graph.ts";
import { EmptyKitchen } from "./EmptyKitchen.tsx";
import styles from "./GraphPanel.module.css";
import { KitchenFlow } from "./KitchenFlow.tsx";
import { usePanelSize } from "./use-panel-size.ts";

export type GraphPanelProps = {
  /** Stands above the picture. */
  readonly children?: ReactNode;
};

/** The picture why people come: who sends, which signal, who is called. */
export function GraphPanel({ children }: GraphPanelProps) {
  const index = useTraceIndex();
  const opened = useProject((state) => state.opened);
  const section = useRef<HTMLElement>(null);
  const size = usePanelSize(section);
  const graph = useMemo(() => buildGraph(index.events), [index]);
  const isEmpty = graph.senders.length + graph.signals.length === 0;
  return (
    <section ref={section} aria-label="Graph" className={styles.panel}>
      {isEmpty && <EmptyKitchen />}
      {!isEmpty && size !== null && (
        <ReactFlowProvider key={opened}>
          <KitchenFlow graph={graph} size={size} />
        </ReactFlowProvider>
      )}
      {children}
    </section>
  );
}
