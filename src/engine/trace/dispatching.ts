/** Sends and calls under way at a playhead. */
import { change, type Draft } from "./draft.ts";
import type { EventOf } from "./events.ts";
import { assignParts, endParts, playPart } from "./receiver-states.ts";
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
  draft.sends.set(event.span, {
    ...send,
    outcome: event.type === "send.aborted" ? "aborted" : "finished",
  });
  change(draft.senders, send.started.sender.key, (sender) => ({
    ...sender,
    waiting: sender.waiting.filter((span) => span !== event.span),
  }));
  change(draft.signals, send.started.signal, (signal) => ({
    ...signal,
    sending: signal.sending.filter((span) => span !== event.span),
  }));
  const others = draft.signals.read.get(send.started.signal)?.sending.length ?? 0;
  endParts(draft, send.started);
  if (others > 0) draft.settling = [...draft.settling, send.started];
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
