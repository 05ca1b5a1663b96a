/** What the Call panel is about: the selection, or else the newest call at the playhead. */
import type { SpanId } from "#engine/ids.ts";
import type {
  CallNow,
  RegistrationNow,
  SenderNow,
  SendNow,
  SignalNow,
  Snapshot,
} from "#engine/trace/snapshot.ts";
import type { SpanNode, Spans } from "#engine/trace/spans.ts";
import type { Selection } from "#stores/selection-store.ts";

export type Subject =
  | { readonly type: "call"; readonly call: CallNow }
  | { readonly type: "send"; readonly send: SendNow }
  /** An operation, a session line, a transaction or a callback. */
  | { readonly type: "span"; readonly node: SpanNode }
  /** A selected span that the playhead has not reached. */
  | { readonly type: "later"; readonly node: SpanNode }
  | { readonly type: "signal"; readonly signal: SignalNow }
  | { readonly type: "sender"; readonly sender: SenderNow }
  /** A receiver that has not been called. */
  | { readonly type: "receiver"; readonly registration: RegistrationNow }
  | { readonly type: "nothing" };

const NOTHING: Subject = { type: "nothing" };

export function chooseSubject(
  selection: Selection | null,
  snapshot: Snapshot,
  spans: Spans,
): Subject {
  switch (selection?.type) {
    case "span":
      return spanSubject(selection.span, snapshot, spans);
    case "receiver": {
      const registration = snapshot.registrations.get(selection.registration);
      if (registration === undefined) return NOTHING;
      return callSubject(registration.lastCall, snapshot) ?? { type: "receiver", registration };
    }
    case "signal": {
      const signal = snapshot.signals.get(selection.signal);
      return signal === undefined ? NOTHING : { type: "signal", signal };
    }
    case "sender": {
      const sender = snapshot.senders.get(selection.sender);
      return sender === undefined ? NOTHING : { type: "sender", sender };
    }
    default:
      return unheardSend(snapshot) ?? callSubject(newestCall(snapshot), snapshot) ?? NOTHING;
  }
}

/** At the step of a send that calls nobody there is no call to show. */
function unheardSend({ last, sends }: Snapshot): Subject | null {
  if (last?.type !== "send.started" && last?.type !== "send.finished") return null;
  const send = sends.get(last.span);
  return send?.started.receivers.length === 0 ? { type: "send", send } : null;
}

/** The innermost running call, else the one that ended last. */
function newestCall(snapshot: Snapshot): SpanId | null {
  const running = snapshot.open.findLast((open) => open.kind === "call");
  if (running !== undefined) return running.span;
  let newest: CallNow | undefined;
  for (const { lastCall } of snapshot.registrations.values()) {
    const call = lastCall === null ? undefined : snapshot.calls.get(lastCall);
    if ((call?.ended?.seq ?? 0) > (newest?.ended?.seq ?? 0)) newest = call;
  }
  return newest?.span ?? null;
}

function callSubject(span: SpanId | null, snapshot: Snapshot): Subject | null {
  const call = span === null ? undefined : snapshot.calls.get(span);
  return call === undefined ? null : { type: "call", call };
}

function spanSubject(span: SpanId, snapshot: Snapshot, spans: Spans): Subject {
  const node = spans.get(span);
  if (node === undefined) return NOTHING;
  if (node.start > snapshot.length) return { type: "later", node };
  const send = snapshot.sends.get(span);
  if (send !== undefined) return { type: "send", send };
  return callSubject(span, snapshot) ?? { type: "span", node };
}
