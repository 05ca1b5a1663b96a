/** The map given to React Flow, made once. Nodes carry ids only; each component selects its own part of the kitchen. */

import type { NodeProps } from "@xyflow/react";
import type { ComponentType } from "react";
import type { BundleFlowNode } from "./flow-node.ts";
import { ReceiverNode } from "./ReceiverNode.tsx";
import { SenderNode } from "./SenderNode.tsx";
import { SignalNode } from "./SignalNode.tsx";

export const NODE_TYPES = { sender: SenderNode, signal: SignalNode, receiver: ReceiverNode };

/** Bundles come with the part that folds. */
export type KitchenNodeTypes = typeof NODE_TYPES & {
  readonly bundle?: ComponentType<NodeProps<BundleFlowNode>>;
};
