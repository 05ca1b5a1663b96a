import type { NodeChange } from "@xyflow/react";
import { type KeyboardEvent, useCallback, useRef, useState } from "react";
import { useCommands, useProject } from "#stores/stores-context.tsx";
import type { Layout, Point } from "./arrange.ts";
import type { KitchenNode } from "./nodes/flow-node.ts";
import { DIRECTIONS } from "./nodes/move-focus.ts";

/** How far an arrow key moves a node. */
const STEP = 16;
const NOWHERE: Readonly<Record<string, Point>> = {};

export type MovedNodes = {
  /** Where nodes were put by hand, by id. */
  readonly places: Readonly<Record<string, Point>>;
  onNodesChange(changes: NodeChange<KitchenNode>[]): void;
  /** The drag is over: the places are worth keeping. */
  keep(): void;
  /** Shift and an arrow key move the node that has the focus. */
  onKeyDown(event: KeyboardEvent<HTMLElement>, layout: Layout): void;
  tidy(): void;
};

/** Nodes that were moved stay where they are, over edits and reloads, until they are tidied up. */
export function useMovedNodes(): MovedNodes {
  const stored = useProject((state) => state.project.places ?? NOWHERE);
  const commands = useCommands();
  /** While a node is dragged, its place is ours alone. */
  const [dragged, setDragged] = useState(NOWHERE);
  const latest = useRef(NOWHERE);

  return {
    places: dragged === NOWHERE ? stored : { ...stored, ...dragged },
    onNodesChange: useCallback((changes: NodeChange<KitchenNode>[]) => {
      const moves = changes.flatMap((change) =>
        change.type === "position" && change.position !== undefined && change.dragging === true
          ? [[change.id, change.position] as const]
          : [],
      );
      if (moves.length === 0) return;
      latest.current = { ...latest.current, ...Object.fromEntries(moves) };
      setDragged(latest.current);
    }, []),
    keep() {
      if (latest.current === NOWHERE) return;
      commands.placeNodes({ ...stored, ...latest.current });
      latest.current = NOWHERE;
      setDragged(NOWHERE);
    },
    onKeyDown(event, layout) {
      const direction = event.shiftKey ? DIRECTIONS[event.key] : undefined;
      const node =
        event.target instanceof HTMLElement && event.target.matches("[data-kind]")
          ? event.target.closest<HTMLElement>(".react-flow__node")
          : null;
      const box = layout.boxes.get(node?.dataset.id ?? "");
      if (direction === undefined || box === undefined || node?.dataset.id === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const place = { x: box.x + STEP * direction[0], y: box.y + STEP * direction[1] };
      commands.placeNodes({ ...stored, [node.dataset.id]: place });
    },
    tidy: () => commands.placeNodes(NOWHERE),
  };
}
