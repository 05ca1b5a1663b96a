import { type Edge, Handle, type Node, type NodeProps, Position, ReactFlow } from "@xyflow/react";
import { memo, useEffect, useMemo, useState } from "react";
import type { Layout } from "#features/graph/arrange.ts";
import type { Graph } from "#features/graph/graph.ts";
import { PULSES } from "./crowd.ts";

type BoxNode = Node<{ readonly label: string }, "box">;

const BoxNodeView = memo(({ data }: NodeProps<BoxNode>) => (
  <div>
    <Handle type="target" position={Position.Left} />
    {data.label}
    <Handle type="source" position={Position.Right} />
  </div>
));
const NODE_TYPES = { box: BoxNodeView };

/** The same boxes and wires the usual way: React Flow's nodes, handles and edges; `#go` sets its `animated` on. */
export function PlainFlow({ graph, layout }: { readonly graph: Graph; readonly layout: Layout }) {
  const [animated, setAnimated] = useState(false);
  const nodes = useMemo(
    () =>
      [...layout.boxes].map(
        ([id, { x, y, width, height }]): BoxNode => ({
          id,
          type: "box",
          position: { x, y },
          width,
          height,
          data: { label: id },
        }),
      ),
    [layout],
  );
  const edges = useMemo(
    () => [
      ...graph.receivers.map(
        ({ id, signal }, index): Edge => ({
          id,
          source: signal,
          target: id,
          animated: animated && index < PULSES,
        }),
      ),
      ...graph.wires.map(({ id, from, to }): Edge => ({ id, source: from.id, target: to.id })),
    ],
    [graph, animated],
  );
  useEffect(() => {
    const go = () => setAnimated(true);
    window.addEventListener("hashchange", go);
    return () => window.removeEventListener("hashchange", go);
  }, []);
  return <ReactFlow nodes={nodes} edges={edges} nodeTypes={NODE_TYPES} minZoom={0.01} fitView />;
}
