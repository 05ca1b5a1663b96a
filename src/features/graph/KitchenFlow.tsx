import { Background, type NodeChange, ReactFlow } from "@xyflow/react";
import { useCallback, useMemo, useState } from "react";
import { useCommands } from "#stores/stores-context.tsx";
import { arrange, type Point, withMoved } from "./arrange.ts";
import { ColumnTitles } from "./ColumnTitles.tsx";
import { WireLayer } from "./edges/WireLayer.tsx";
import { fitViewport, MAX_ZOOM, MIN_ZOOM, type PanelSize } from "./fit-view.ts";
import { flowNodes } from "./flow-nodes.ts";
import styles from "./GraphPanel.module.css";
import type { Graph } from "./graph.ts";
import { HintLine } from "./HintLine.tsx";
import { COMPACT, COMPACT_BELOW, WIDE } from "./metrics.ts";
import { SliceLayer } from "./motion/SliceLayer.tsx";
import type { KitchenNode } from "./nodes/flow-node.ts";
import { NODE_TYPES } from "./nodes/node-types.ts";
import { OverviewMap } from "./OverviewMap.tsx";
import { useFittedView } from "./use-fitted-view.ts";
import { useFocusedNode } from "./use-focused-node.ts";
import { useFollowedAction } from "./use-followed-action.ts";
import { useKitchenSlice } from "./use-kitchen-slice.ts";
import { ViewControls } from "./ViewControls.tsx";

export type KitchenFlowProps = { readonly graph: Graph; readonly size: PanelSize };

/** Gives the graph its places and hands it to React Flow: nodes, pan and zoom are its; wires and slices are ours. */
export function KitchenFlow({ graph, size }: KitchenFlowProps) {
  const [moved, setMoved] = useState<ReadonlyMap<string, Point>>(() => new Map());
  const commands = useCommands();
  const metrics = size.width < COMPACT_BELOW ? COMPACT : WIDE;
  const tidied = useMemo(() => arrange(graph, metrics), [graph, metrics]);
  const layout = useMemo(() => withMoved(tidied, moved), [tidied, moved]);
  const view = useFittedView(tidied.bounds, size);
  const bringIntoView = useFocusedNode(layout, size);
  useFollowedAction(graph, layout, size, view);
  const all = useMemo(() => flowNodes(graph, layout), [graph, layout]);
  const newest = useKitchenSlice((snapshot) => newestItem(all, snapshot.length));
  const nodes = useMemo(() => all.filter((node) => node.data.since <= newest), [all, newest]);
  const tidy = useCallback(() => setMoved(new Map()), []);
  const onNodesChange = useCallback((changes: NodeChange<KitchenNode>[]) => {
    setMoved((before) => withMoves(before, changes));
  }, []);
  return (
    <ReactFlow<KitchenNode>
      className={styles.flow ?? ""}
      data-metrics={metrics.name}
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      onFocus={bringIntoView}
      onPaneClick={() => commands.select(null)}
      onMoveStart={(event) => event !== null && view.keep()}
      onNodeDragStart={view.keep}
      defaultViewport={fitViewport(layout.bounds, size)}
      onlyRenderVisibleElements={all.length >= CROWD_FROM}
      minZoom={MIN_ZOOM}
      maxZoom={MAX_ZOOM}
      nodesConnectable={false}
      nodesFocusable={false}
      edgesFocusable={false}
      elementsSelectable={false}
      zoomOnDoubleClick={false}
      elevateNodesOnSelect={false}
      disableKeyboardA11y
      deleteKeyCode={null}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      panActivationKeyCode={null}
      attributionPosition="top-right"
    >
      <Background gap={18} size={1.5} />
      <ColumnTitles layout={layout} />
      <WireLayer graph={graph} layout={layout} />
      <SliceLayer graph={graph} layout={layout} />
      <HintLine />
      <ViewControls onFit={view.fit} onZoom={view.keep} onTidy={moved.size > 0 ? tidy : null} />
      {all.length >= OVERVIEW_FROM && metrics === WIDE && <OverviewMap />}
    </ReactFlow>
  );
}

const NO_EDGES: never[] = [];
/** Of so many nodes only those in view are drawn. */
const CROWD_FROM = 150;
/** So many nodes need a map of the whole. */
const OVERVIEW_FROM = 40;

/** When the newest node came that is there after `length` events: changes only when the topology does. */
function newestItem(nodes: readonly KitchenNode[], length: number): number {
  return nodes.reduce(
    (newest, { data }) => (data.since <= length ? Math.max(newest, data.since) : newest),
    0,
  );
}

function withMoves(
  before: ReadonlyMap<string, Point>,
  changes: readonly NodeChange<KitchenNode>[],
): ReadonlyMap<string, Point> {
  const moves = changes.flatMap((change) =>
    change.type === "position" && change.position !== undefined
      ? [[change.id, change.position] as const]
      : [],
  );
  return moves.length === 0 ? before : new Map([...before, ...moves]);
}
