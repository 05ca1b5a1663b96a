/** Who is who in a trace: signals, registrations and spans by number. */
import type { RegistrationId, SignalId, SpanId } from "../ids.ts";
import type { EventOf, Trace, TraceEvent } from "./events.ts";
import { follow } from "./follow.ts";

export type SpanStart = EventOf<
  | "line.started"
  | "operation.started"
  | "send.started"
  | "call.started"
  | "transaction.began"
  | "callback.started"
>;

export type SpanEnd = EventOf<
  | "line.finished"
  | "operation.finished"
  | "send.finished"
  | "send.aborted"
  | "call.returned"
  | "call.raised"
  | "transaction.committed"
  | "transaction.rolledBack"
  | "callback.finished"
>;

export type Cast = {
  /** Empty while nobody named it. */
  signalName(signal: SignalId): string;
  registration(registration: RegistrationId): EventOf<"receiver.connected"> | undefined;
  startOf(span: SpanId): SpanStart | undefined;
  endOf(span: SpanId): SpanEnd | undefined;
  /** How many receivers of a send have no call so far. */
  notReached(send: SpanId): number;
  /** Takes in the events that were added to the trace since. */
  update(): void;
};

/** `events` may grow at its end between updates, and must not change otherwise. */
export function createCast(events: Trace): Cast {
  const names = new Map<SignalId, string>();
  const registrations = new Map<RegistrationId, EventOf<"receiver.connected">>();
  const starts = new Map<SpanId, SpanStart>();
  const ends = new Map<SpanId, SpanEnd>();
  const unreached = new Map<SpanId, number>();

  function learn(event: TraceEvent): void {
    if (event.type === "signal.created" || event.type === "signal.named") {
      names.set(event.signal, event.name);
    } else if (event.type === "receiver.connected") {
      registrations.set(event.registration, event);
    } else if (isSpanStart(event)) {
      starts.set(event.span, event);
      countCalls(event);
    } else if (isSpanEnd(event)) {
      ends.set(event.span, event);
    }
  }

  function countCalls(event: SpanStart): void {
    if (event.type === "send.started") {
      unreached.set(event.span, event.receivers.length);
    } else if (event.type === "call.started") {
      unreached.set(event.send, (unreached.get(event.send) ?? 0) - 1);
    }
  }

  return {
    signalName: (signal) => names.get(signal) ?? "",
    registration: (registration) => registrations.get(registration),
    startOf: (span) => starts.get(span),
    endOf: (span) => ends.get(span),
    notReached: (send) => unreached.get(send) ?? 0,
    update: follow(events, learn),
  };
}

export function isSpanStart(event: TraceEvent): event is SpanStart {
  switch (event.type) {
    case "line.started":
    case "operation.started":
    case "send.started":
    case "call.started":
    case "transaction.began":
    case "callback.started":
      return true;
    default:
      return false;
  }
}

export function isSpanEnd(event: TraceEvent): event is SpanEnd {
  switch (event.type) {
    case "line.finished":
    case "operation.finished":
    case "send.finished":
    case "send.aborted":
    case "call.returned":
    case "call.raised":
    case "transaction.committed":
    case "transaction.rolledBack":
    case "callback.finished":
      return true;
    default:
      return false;
  }
}
