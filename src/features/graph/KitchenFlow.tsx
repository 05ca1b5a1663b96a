import { Background, ReactFlow } from "@xyflow/react";
import { lazy, Suspense, useMemo, useState } from "react";
import { useCommands } from "#stores/stores-context.tsx";
import { ColumnTitles } from "./ColumnTitles.tsx";
import { WireLayer } from "./edges/WireLayer.tsx";
import { fitViewport, MAX_ZOOM, MIN_ZOOM, type PanelSize } from "./fit-view.ts";
import type { Folding } from "./folding.ts";
import styles from "./GraphPanel.module.css";
import type { Graph } from "./graph.ts";
import { KitchenCorners } from "./KitchenCorners.tsx";
import { SliceLayer } from "./motion/SliceLayer.tsx";
import type { KitchenNode } from "./nodes/flow-node.ts";
import { NODE_TYPES } from "./nodes/node-types.ts";
import type { PictureChoices } from "./picture-choices.ts";
import { useArrangement } from "./use-arrangement.ts";
import { useFittedView } from "./use-fitted-view.ts";
import { useFocusedNode } from "./use-focused-node.ts";
import { useFollowedAction } from "./use-followed-action.ts";
import { useKitchenSlice } from "./use-kitchen-slice.ts";
import { useMovedNodes } from "./use-moved-nodes.ts";

const NestLayer = lazy(() =>
  import("./nests/NestLayer.tsx").then((module) => ({ default: module.NestLayer })),
);
const GhostLayer = lazy(() =>
  import("./ghosts/GhostLayer.tsx").then((module) => ({ default: module.GhostLayer })),
);

export type KitchenFlowProps = {
  readonly graph: Graph;
  readonly size: PanelSize;
  readonly choices: PictureChoices;
  /** Of a picture that would be too large. */
  readonly folding?: Folding;
};

/** Gives the graph its places and hands it to React Flow: nodes, pan and zoom are its; wires and slices are ours. */
export function KitchenFlow({ graph, size, choices, folding }: KitchenFlowProps) {
  const commands = useCommands();
  const moved = useMovedNodes();
  const arrangement = useArrangement(graph, size, folding, moved.places);
  const { metrics, stage, tidied, layout, nodes: all } = arrangement;
  const { signals } = folding?.visible ?? graph;
  /** Every wire, at the ports that are shown. */
  const wired = useMemo(() => ({ ...graph, signals }), [graph, signals]);
  const view = useFittedView(tidied.bounds, stage);
  const bringIntoView = useFocusedNode(layout, stage);
  useFollowedAction(graph, layout, stage, view);
  const newest = useKitchenSlice((snapshot) => newestItem(all, snapshot.length));
  const nodes = useMemo(() => all.filter((node) => node.data.since <= newest), [all, newest]);
  /** A picture that is saved needs every node. */
  const [drawsAll, setDrawsAll] = useState(false);
  return (
    <ReactFlow<KitchenNode>
      className={styles.flow ?? ""}
      data-metrics={metrics.name}
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={folding?.nodeTypes ?? NODE_TYPES}
      onNodesChange={moved.onNodesChange}
      onFocus={bringIntoView}
      onKeyDown={(event) => moved.onKeyDown(event, layout)}
      onPaneClick={() => commands.select(null)}
      onMoveStart={(event) => event !== null && view.keep()}
      onNodeDragStart={view.keep}
      onNodeDragStop={moved.keep}
      defaultViewport={fitViewport(layout.bounds, stage)}
      onlyRenderVisibleElements={all.length >= CROWD_FROM && !drawsAll}
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
      <WireLayer graph={wired} layout={layout} />
      <Suspense>
        {graph.hasNests && <NestLayer graph={graph} layout={layout} />}
        {choices.showsWhy && <GhostLayer graph={wired} layout={layout} />}
      </Suspense>
      <SliceLayer graph={wired} layout={layout} />
      <KitchenCorners
        graph={graph}
        arrangement={arrangement}
        view={view}
        choices={choices}
        folding={folding}
        drawAll={setDrawsAll}
        onTidy={Object.keys(moved.places).length > 0 ? moved.tidy : null}
      />
    </ReactFlow>
  );
}

const NO_EDGES: never[] = [];
/** Of so many nodes only those in view are drawn. */
const CROWD_FROM = 150;

/** When the newest node came that is there after `length` events: changes only when the topology does. */
function newestItem(nodes: readonly KitchenNode[], length: number): number {
  return nodes.reduce(
    (newest, { data }) => (data.since <= length ? Math.max(newest, data.since) : newest),
    0,
  );
}
