/** The map given to React Flow, made once. Nodes carry ids only; each component selects its own part of the kitchen. */
import { ReceiverNode } from "./ReceiverNode.tsx";
import { SenderNode } from "./SenderNode.tsx";
import { SignalNode } from "./SignalNode.tsx";

export const NODE_TYPES = { sender: SenderNode, signal: SignalNode, receiver: ReceiverNode };
