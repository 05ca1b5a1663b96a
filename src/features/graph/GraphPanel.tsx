import "./flow.css";
import { ReactFlowProvider } from "@xyflow/react";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useProject, useTraceIndex } from "#stores/stores-context.tsx";
import { graphOf } from "./build-graph.ts";
import { CrowdFlow } from "./crowd/CrowdFlow.tsx";
import { EmptyKitchen } from "./EmptyKitchen.tsx";
import styles from "./GraphPanel.module.css";
import { KitchenFlow } from "./KitchenFlow.tsx";
import type { GraphFilter, PictureChoices } from "./picture-choices.ts";
import { usePanelSize } from "./use-panel-size.ts";

/** So many nodes are folded into bundles. */
const CROWD_FROM = 150;

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
  const [filter, setFilter] = useState<GraphFilter | null>(null);
  const [showsWhy, setShowsWhy] = useState(false);
  const whole = graphOf(index);
  const graph = useMemo(() => filter?.(whole, index) ?? whole, [filter, whole, index]);
  const choices: PictureChoices = {
    ...{ filter, whole, showsWhy, setShowsWhy },
    setFilter: (next) => setFilter(() => next),
  };
  const count = graph.senders.length + graph.signals.length + graph.receivers.length;
  const Flow = count >= CROWD_FROM ? CrowdFlow : KitchenFlow;
  const isEmpty = whole.senders.length + whole.signals.length === 0;
  return (
    <section ref={section} aria-label="Graph" className={styles.panel}>
      {isEmpty && <EmptyKitchen />}
      {!isEmpty && size !== null && (
        <ReactFlowProvider key={opened}>
          <Flow graph={graph} size={size} choices={choices} />
        </ReactFlowProvider>
      )}
      {children}
    </section>
  );
}
