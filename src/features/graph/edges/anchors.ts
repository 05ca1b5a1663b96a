/** Where wires and slices meet the nodes. */
import type { Layout, Point } from "../arrange.ts";
import type { Port, ReceiverItem, SenderItem, SignalItem } from "../graph.ts";

/** At the lever side of the toaster. */
export function senderOutlet(layout: Layout, sender: SenderItem): Point {
  const { x, y, width } = boxOf(layout, sender.id);
  return { x: x + width, y: y + layout.metrics.sender.outY };
}

export function signalInlet(layout: Layout, signal: string): Point {
  const { x, y } = boxOf(layout, signal);
  return { x, y: y + layout.metrics.signal.headHeight / 2 };
}

export function signalOutlet(layout: Layout, signal: SignalItem, port: Port["sender"]): Point {
  const { x, y, width } = boxOf(layout, signal.id);
  const { headHeight, portHeight } = layout.metrics.signal;
  const row = Math.max(
    0,
    signal.ports.findIndex((each) => each.sender === port),
  );
  return { x: x + width, y: y + headHeight + (row + 0.5) * portHeight };
}

export function receiverInlet(layout: Layout, receiver: ReceiverItem): Point {
  const { x, y, height } = boxOf(layout, receiver.id);
  return { x, y: y + height / 2 };
}

function boxOf(layout: Layout, id: string) {
  return layout.boxes.get(id) ?? { x: 0, y: 0, width: 0, height: 0 };
}
