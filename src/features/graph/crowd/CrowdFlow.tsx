import { useCallback, useMemo, useState } from "react";
import { useTraceIndex } from "#stores/stores-context.tsx";
import { KitchenFlow, type KitchenFlowProps } from "../KitchenFlow.tsx";
import { NODE_TYPES } from "../nodes/node-types.ts";
import { appName } from "./app-name.ts";
import { BundleNode } from "./BundleNode.tsx";
import { foldGraph } from "./fold.ts";

const CROWD_TYPES = { ...NODE_TYPES, bundle: BundleNode };
const NONE: ReadonlySet<string> = new Set();

/** The picture of a large project: many nodes are one until a person wants to see them. */
export function CrowdFlow({ graph, ...rest }: KitchenFlowProps) {
  const { cast } = useTraceIndex();
  const [unfolded, setUnfolded] = useState(NONE);
  const unfold = useCallback((id: string) => setUnfolded((before) => new Set([...before, id])), []);
  const folding = useMemo(
    () => ({
      ...foldGraph(graph, {
        appOf: ({ registration }) =>
          appName(cast.registration(registration)?.receiver.module ?? ""),
        ...{ unfolded, unfold },
      }),
      nodeTypes: CROWD_TYPES,
      foldAll: unfolded.size > 0 ? () => setUnfolded(NONE) : null,
    }),
    [graph, cast, unfolded, unfold],
  );
  return <KitchenFlow graph={graph} folding={folding} {...rest} />;
}
