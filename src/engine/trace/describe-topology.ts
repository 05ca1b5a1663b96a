/** Sentences about what exists and what is joined. */
import { assertNever } from "../assert-never.ts";
import type { Cast } from "./cast.ts";
import type { EventOf, TraceEvent } from "./events.ts";
import { nameCalled } from "./titles.ts";
import { nameReceiver, nameSender, nameSignal } from "./wording.ts";

type TopologyEvent = EventOf<
  | "phase.started"
  | "app.loaded"
  | "module.imported"
  | "model.declared"
  | "signal.created"
  | "signal.named"
  | "receiver.connected"
  | "receiver.ignored"
  | "receiver.queued"
  | "receiver.disconnected"
  | "receiver.missed"
  | "receiver.died"
>;

const PHASES = {
  setup: "Apps and models load",
  main: "The entry file runs",
  session: "The session starts",
} as const;

export function describeTopology(event: TopologyEvent, cast: Cast): string {
  switch (event.type) {
    case "phase.started":
      return PHASES[event.phase];
    case "app.loaded":
      return `App ${event.label} loaded by ${event.config}${event.readyRan ? "; ready() ran" : ""}`;
    case "module.imported":
      return `Module ${event.module} imported`;
    case "model.declared":
      return `Model ${event.model.label} declared`;
    case "signal.created":
      return ["Signal", cast.signalName(event.signal), "created"]
        .filter((word) => word !== "")
        .join(" ");
    case "signal.named":
      return `The signal is called ${event.name}`;
    case "receiver.connected":
      return `${nameReceiver(event.receiver)} connected to ${nameSignal(cast.signalName(event.signal))} for ${nameSender(event.sender)}`;
    case "receiver.ignored":
      return `${nameReceiver(event.receiver)} not connected again to ${nameSignal(cast.signalName(event.signal))}: the first connection stays`;
    case "receiver.queued":
      return `${nameReceiver(event.receiver)} will be connected to ${nameSignal(cast.signalName(event.signal))} once model ${event.sender} is declared`;
    case "receiver.disconnected":
      return `${nameCalled(event.registration, cast)} disconnected from ${nameSignal(cast.signalName(event.signal))}`;
    case "receiver.missed":
      return `${event.name} was not connected to ${nameSignal(cast.signalName(event.signal))}: nothing to disconnect`;
    case "receiver.died":
      return event.what === "receiver"
        ? `${nameCalled(event.registration, cast)} was collected: nothing but a weak reference held it`
        : `The sender of ${nameCalled(event.registration, cast)} was collected: it can never be called again`;
    default:
      return assertNever(event);
  }
}

const TYPES: ReadonlySet<TraceEvent["type"]> = new Set<TopologyEvent["type"]>([
  "phase.started",
  "app.loaded",
  "module.imported",
  "model.declared",
  "signal.created",
  "signal.named",
  "receiver.connected",
  "receiver.ignored",
  "receiver.queued",
  "receiver.disconnected",
  "receiver.missed",
  "receiver.died",
]);

export function isTopologyEvent(event: TraceEvent): event is TopologyEvent {
  return TYPES.has(event.type);
}
