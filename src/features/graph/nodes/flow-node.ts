import type { Node } from "@xyflow/react";
import type { ReceiverItem, SenderItem, SignalItem } from "../graph.ts";

export type SenderFlowNode = Node<{ readonly item: SenderItem }, "sender">;
export type SignalFlowNode = Node<{ readonly item: SignalItem }, "signal">;
export type ReceiverFlowNode = Node<{ readonly item: ReceiverItem }, "receiver">;
export type KitchenNode = SenderFlowNode | SignalFlowNode | ReceiverFlowNode;
