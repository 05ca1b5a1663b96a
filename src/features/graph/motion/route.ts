/** The way of a slice between two resting places, along the wires. */
import type { SignalId } from "#engine/ids.ts";
import type { Slice, SlicePlace } from "#engine/trace/slices.ts";
import type { Layout, Point } from "../arrange.ts";
import { receiverInlet, senderOutlet, signalInlet, signalOutlet } from "../edges/anchors.ts";
import type { Graph, ReceiverItem, SignalItem } from "../graph.ts";

/** `wire` follows the curve of a wire to the point, `straight` crosses a node. */
export type Leg = { readonly to: Point; readonly along: "wire" | "straight" };
export type Route = { readonly start: Point; readonly legs: readonly Leg[] };

/** Gives points of the picture to the places of slices. */
export type Atlas = {
  /** `null` when the place is not in the picture. */
  pointOf(slice: Slice, place: SlicePlace): Point | null;
  route(slice: Slice, from: SlicePlace): Route | null;
};

export function createAtlas(graph: Graph, layout: Layout): Atlas {
  const senders = new Map(graph.senders.map((each) => [each.sender, each]));
  const signals = new Map(graph.signals.map((each): [SignalId, SignalItem] => [each.signal, each]));
  const receivers = new Map(graph.receivers.map((each) => [each.registration, each]));
  const outlet = (signal: SignalItem, receiver: ReceiverItem) =>
    signalOutlet(layout, signal, receiver.port);

  function receiverAt(place: SlicePlace): ReceiverItem | undefined {
    return place.type === "receiver" ? receivers.get(place.registration) : undefined;
  }

  function pointOf(slice: Slice, place: SlicePlace): Point | null {
    const sender = senders.get(slice.sender);
    const signal = signals.get(slice.signal);
    const receiver = receiverAt(place);
    if (receiver !== undefined) return receiverInlet(layout, receiver);
    if (place.type === "signal" && signal !== undefined) return signalInlet(layout, signal.id);
    return place.type === "toaster" && sender !== undefined ? senderOutlet(layout, sender) : null;
  }

  function route(slice: Slice, from: SlicePlace): Route | null {
    const start = pointOf(slice, from);
    const end = pointOf(slice, slice.place);
    const signal = signals.get(slice.signal);
    if (
      start === null ||
      end === null ||
      signal === undefined ||
      (start.x === end.x && start.y === end.y)
    )
      return null;
    const before = receiverAt(from);
    const next = receiverAt(slice.place);
    const legs: Leg[] = [];
    if (before !== undefined) legs.push({ to: outlet(signal, before), along: "wire" });
    else if (from.type === "toaster")
      legs.push({ to: signalInlet(layout, signal.id), along: "wire" });
    if (next !== undefined) {
      legs.push({ to: outlet(signal, next), along: "straight" }, { to: end, along: "wire" });
    }
    return { start, legs };
  }

  return { pointOf, route };
}
