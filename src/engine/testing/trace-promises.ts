/** What every trace of signals promises its readers, checked event by event. */
import type { RegistrationId, SignalId, SpanId } from "../ids.ts";
import type { EventOf, TraceEvent } from "../trace/events.ts";

type OpenSend = { readonly started: EventOf<"send.started">; readonly called: RegistrationId[] };

/** The promises that the events break, as sentences. */
export function brokenPromises(events: readonly TraceEvent[]): readonly string[] {
  const broken: string[] = [];
  const connected = new Map<SignalId, Set<RegistrationId>>();
  const sends = new Map<SpanId, OpenSend>();
  const running = new Map<SpanId, SpanId>();

  function connectionsOf(signal: SignalId): Set<RegistrationId> {
    const known = connected.get(signal) ?? new Set();
    connected.set(signal, known);
    return known;
  }

  function check(holds: boolean, event: TraceEvent, promise: string): void {
    if (!holds) broken.push(`${event.seq} ${event.type}: ${promise}`);
  }

  function start(event: EventOf<"send.started">): void {
    const others = event.skipped.filter((skip) => skip.reason === "other sender");
    const named = [...event.receivers, ...others.map((skip) => skip.registration)];
    const living = connectionsOf(event.signal);
    check(new Set(named).size === named.length, event, "names a connection once");
    check(
      named.length === living.size && named.every((each) => living.has(each)),
      event,
      "names every living connection and no other",
    );
    check(event.parent === null || running.has(event.parent), event, "was made by a running call");
    sends.set(event.span, { started: event, called: [] });
  }

  function end(event: EventOf<"send.finished"> | EventOf<"send.aborted">): void {
    const send = sends.get(event.span);
    sends.delete(event.span);
    if (send === undefined) return check(false, event, "ends a send under way");
    const { receivers } = send.started;
    const inOrder = send.called.every((each, index) => each === receivers[index]);
    check(inOrder, event, "called in the order that was announced");
    const all = send.called.length === receivers.length;
    check(event.type === "send.aborted" || all, event, "called everybody");
    check(![...running.values()].includes(event.span), event, "waited for its calls");
  }

  for (const [index, event] of events.entries()) {
    check(event.seq === index + 1, event, "is numbered without gaps");
    switch (event.type) {
      case "receiver.connected":
        connectionsOf(event.signal).add(event.registration);
        break;
      case "receiver.disconnected":
      case "receiver.died":
        connectionsOf(event.signal).delete(event.registration);
        break;
      case "send.started":
        start(event);
        break;
      case "call.started":
        check(sends.has(event.send), event, "belongs to a send under way");
        sends.get(event.send)?.called.push(event.registration);
        running.set(event.span, event.send);
        break;
      case "call.returned":
      case "call.raised":
        check(running.delete(event.span), event, "ends a running call");
        break;
      case "send.finished":
      case "send.aborted":
        end(event);
        break;
    }
  }
  check(sends.size === 0 && running.size === 0, events.at(-1) ?? NOTHING, "leaves nothing open");
  return broken;
}

const NOTHING: TraceEvent = {
  type: "phase.started",
  phase: "main",
  seq: 0,
  at: 0,
  parent: null,
  place: null,
};
