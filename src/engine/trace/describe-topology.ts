/** Sentences about what exists and what is joined. */
import { assertNever } from "../assert-never.ts";
import type { RegistrationId } from "../ids.ts";
import type { Cast } from "./cast.ts";
import type { EventOf, TraceEvent } from "./events.ts";
import { nameSender, nameSignal } from "./wording.ts";

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
      return event.name === "" ? "Signal created" : `Signal ${event.name} created`;
    case "signal.named":
      return `The signal is called ${event.name}`;
    case "receiver.connected":
      return `${event.receiver.name} connected to ${nameSignal(cast.signalName(event.signal))} for ${nameSender(event.sender)}`;
    case "receiver.ignored":
      return `${event.receiver.name} not connected again to ${nameSignal(cast.signalName(event.signal))}: the first connection stays`;
    case "receiver.queued":
      return `${event.receiver.name} will be connected to ${nameSignal(cast.signalName(event.signal))} once model ${event.sender} is declared`;
    case "receiver.disconnected":
      return `${nameReceiver(event.registration, cast)} disconnected from ${nameSignal(cast.signalName(event.signal))}`;
    case "receiver.missed":
      return `${event.name} was not connected to ${nameSignal(cast.signalName(event.signal))}: nothing to disconnect`;
    case "receiver.died":
      return event.what === "receiver"
        ? `${nameReceiver(event.registration, cast)} was collected: nothing but a weak reference held it`
        : `The sender of ${nameReceiver(event.registration, cast)} was collected: it can never be called again`;
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

function nameReceiver(registration: RegistrationId, cast: Cast): string {
  return cast.registration(registration)?.receiver.name ?? "A receiver";
}
