/** How each wire looks at the playhead, gathered into one path per look: still wires cost as much as one. */
import type { Snapshot } from "#engine/trace/snapshot.ts";
import type { Layout } from "../arrange.ts";
import type { Graph, ReceiverItem } from "../graph.ts";
import { receiverInlet, senderOutlet, signalInlet, signalOutlet } from "./anchors.ts";
import { wirePath } from "./wire-path.ts";

export const WIRE_LOOKS = [
  "gone",
  "skipped",
  "sender",
  "idle",
  "waits",
  "served",
  "burnt",
  "pouring",
  "running",
] as const;
/** From the quietest to the loudest: later ones are drawn above. */
export type WireLook = (typeof WIRE_LOOKS)[number];

export type DrawnWire = { readonly look: WireLook; readonly path: string };

/** The paths of all wires, independent of the playhead. By id of the wire, and of the receiver at its end. */
export function wirePaths(graph: Graph, layout: Layout): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const signals = new Map(graph.signals.map((each) => [each.id, each]));
  for (const wire of graph.wires) {
    paths.set(wire.id, wirePath(senderOutlet(layout, wire.from), signalInlet(layout, wire.to.id)));
  }
  for (const receiver of graph.receivers) {
    const signal = signals.get(receiver.signal);
    if (signal !== undefined) {
      paths.set(
        receiver.id,
        wirePath(signalOutlet(layout, signal, receiver.port), receiverInlet(layout, receiver)),
      );
    }
  }
  return paths;
}

export type LookSource = Pick<Snapshot, "registrations" | "signals" | "sends" | "length">;

export function drawWires(
  graph: Graph,
  paths: ReadonlyMap<string, string>,
  now: LookSource,
): readonly DrawnWire[] {
  const parts = new Map<WireLook, string[]>();
  const draw = (look: WireLook, id: string) => {
    const path = paths.get(id);
    if (path === undefined) return;
    const drawn = parts.get(look);
    if (drawn === undefined) parts.set(look, [path]);
    else drawn.push(path);
  };
  for (const wire of graph.wires) {
    if (wire.since > now.length) continue;
    const sending = now.signals.get(wire.to.signal)?.sending ?? [];
    const pours = sending.some(
      (span) => now.sends.get(span)?.started.sender.key === wire.from.sender,
    );
    draw(pours ? "pouring" : "sender", wire.id);
  }
  for (const receiver of graph.receivers) {
    if (receiver.since <= now.length) draw(callLook(receiver, now), receiver.id);
  }
  return WIRE_LOOKS.flatMap((look) => {
    const drawn = parts.get(look);
    return drawn === undefined ? [] : [{ look, path: drawn.join("") }];
  });
}

function callLook({ registration }: ReceiverItem, { registrations }: LookSource): WireLook {
  switch (registrations.get(registration)?.state.type) {
    case "running":
      return "running";
    case "returned":
      return "served";
    case "raised":
    case "stopped":
      return "burnt";
    case "waits its turn":
      return "waits";
    case "skipped":
    case "not reached":
      return "skipped";
    case "collected":
    case "disconnected":
      return "gone";
    default:
      return "idle";
  }
}
