/** Sends and calls under way at a playhead. */
import { change, type Draft } from "./draft.ts";
import type { EventOf } from "./events.ts";
import { assignParts, endParts, playPart } from "./receiver-states.ts";
import type { SendNow } from "./snapshot.ts";
import { addSender } from "./topology.ts";

export function startSend(draft: Draft, event: EventOf<"send.started">): void {
  addSender(draft, event.sender);
  // Before the signal counts this send, so that a nested one can be told from an outer one.
  assignParts(draft, event);
  change(draft.signals, event.signal, (signal) => ({
    ...signal,
    sent: signal.sent + 1,
    sending: [...signal.sending, event.span],
  }));
  change(draft.senders, event.sender.key, (sender) => ({
    ...sender,
    active: true,
    waiting: [...sender.waiting, event.span],
  }));
  const depth = draft.open.find((span) => span.span === event.span)?.depth ?? 0;
  draft.sends.set(event.span, {
    span: event.span,
    started: event,
    outcome: "running",
    calls: [],
    depth,
  });
}

export function endSend(
  draft: Draft,
  event: EventOf<"send.finished"> | EventOf<"send.aborted">,
): void {
  const send = draft.sends.get(event.span);
  if (send === undefined) {
    return;
  }
  closeSend(draft, send, event.type === "send.aborted" ? "aborted" : "finished");
  const others = draft.signals.read.get(send.started.signal)?.sending.length ?? 0;
  if (others > 0) draft.settling = [...draft.settling, send.started];
}

/** The run is over in the midst of what is under way. */
export function stopAll(draft: Draft): void {
  for (const { span } of draft.open.toReversed()) {
    const call = draft.calls.get(span);
    const send = draft.sends.get(span);
    if (send !== undefined) closeSend(draft, send, "stopped");
    if (call === undefined) continue;
    draft.calls.set(span, { ...call, outcome: "stopped" });
    playPart(draft, call.registration, call.send, { type: "stopped", call: span });
  }
  draft.open = [];
}

function closeSend(draft: Draft, send: SendNow, outcome: SendNow["outcome"]): void {
  const { span } = send;
  draft.sends.set(span, { ...send, outcome });
  change(draft.senders, send.started.sender.key, (sender) => ({
    ...sender,
    waiting: sender.waiting.filter((each) => each !== span),
  }));
  change(draft.signals, send.started.signal, (signal) => ({
    ...signal,
    sending: signal.sending.filter((each) => each !== span),
  }));
  endParts(draft, send.started);
}

export function startCall(draft: Draft, event: EventOf<"call.started">): void {
  const send = draft.sends.get(event.send);
  if (send !== undefined) {
    draft.sends.set(event.send, { ...send, calls: [...send.calls, event.span] });
  }
  draft.calls.set(event.span, {
    span: event.span,
    send: event.send,
    registration: event.registration,
    outcome: "running",
    sent: send?.started ?? null,
    started: event,
    ended: null,
  });
  change(draft.registrations, event.registration, (registration) => ({
    ...registration,
    calls: registration.calls + 1,
    lastCall: event.span,
  }));
  playPart(draft, event.registration, event.send, { type: "running", call: event.span });
}

export function endCall(
  draft: Draft,
  event: EventOf<"call.returned"> | EventOf<"call.raised">,
): void {
  const call = draft.calls.get(event.span);
  if (call === undefined) {
    return;
  }
  const outcome = event.type === "call.returned" ? "returned" : "raised";
  draft.calls.set(event.span, { ...call, outcome, ended: event });
  playPart(
    draft,
    call.registration,
    call.send,
    event.type === "call.returned"
      ? { type: "returned", call: event.span, value: event.value }
      : { type: "raised", call: event.span, error: event.error },
  );
}
