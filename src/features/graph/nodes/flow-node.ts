import type { Node } from "@xyflow/react";
import type { BundleItem, ReceiverItem, SenderItem, SignalItem } from "../graph.ts";

export type SenderFlowNode = Node<SenderItem, "sender">;
export type SignalFlowNode = Node<SignalItem, "signal">;
export type ReceiverFlowNode = Node<ReceiverItem, "receiver">;
export type BundleFlowNode = Node<BundleItem, "bundle">;
export type KitchenNode = SenderFlowNode | SignalFlowNode | ReceiverFlowNode | BundleFlowNode;
