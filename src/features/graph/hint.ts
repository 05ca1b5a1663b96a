/** One sentence about what the picture shows now: the rule behind what a person sees. */

import type { Trace } from "#engine/trace/events.ts";
import type { CallNow, RegistrationNow, SendNow, Snapshot } from "#engine/trace/snapshot.ts";

export const REST_HINT = "Receivers run one after another; the toaster waits.";

/** `step` holds the events of the newest step: an ended send is told once more before the picture rests. */
export function hintOf(snapshot: Snapshot, step: Trace): string {
  const ended = step.findLast(
    (event) => event.type === "send.started" || event.type === "send.aborted",
  );
  if (ended?.type === "send.started" && ended.receivers.length === 0) {
    return `${signalOf(snapshot, ended.span)} popped, but nobody listens: nothing is called.`;
  }
  const send = newestSend(snapshot);
  const aborted = ended?.type === "send.aborted" ? snapshot.sends.get(ended.span) : undefined;
  if (aborted !== undefined) return abortedHint(snapshot, aborted);
  if (send === null) return REST_HINT;
  return sendHint(snapshot, send);
}

function sendHint(snapshot: Snapshot, send: SendNow): string {
  const calls = send.calls.flatMap((span) => snapshot.calls.get(span) ?? []);
  const newest = calls.at(-1);
  const together = calls.filter((call) => call.outcome === "running").length;
  if (together > 1) return "Async receivers run together; the toaster waits for all of them.";
  if (newest?.outcome === "raised" && isCaught(newest))
    return "send_robust catches the burnt slice and serves the rest.";
  if (send.depth > 0)
    return `Depth ${send.depth + 1}: a receiver made this toaster pop, inside its own turn. All before it wait.`;
  return REST_HINT;
}

function abortedHint(snapshot: Snapshot, send: SendNow): string {
  const missed = send.started.receivers.length - send.calls.length;
  const who = burntName(snapshot, send);
  const rest =
    missed === 0
      ? "nobody was left"
      : missed === 1
        ? "1 receiver was not reached"
        : `${missed} receivers were not reached`;
  return `${who} raised and send() stops there: ${rest}, and the error goes on to the sender.`;
}

function burntName(snapshot: Snapshot, send: SendNow): string {
  const last = snapshot.calls.get(send.calls.at(-1) ?? send.span);
  const registration: RegistrationNow | undefined =
    last === undefined ? undefined : snapshot.registrations.get(last.registration);
  return registration?.receiver.name ?? "A receiver";
}

function isCaught({ ended }: CallNow): boolean {
  return ended?.type === "call.raised" && ended.caught;
}

function newestSend(snapshot: Snapshot): SendNow | null {
  const open = snapshot.open.findLast((span) => span.kind === "send");
  return open === undefined ? null : (snapshot.sends.get(open.span) ?? null);
}

function signalOf(snapshot: Snapshot, span: SendNow["span"]): string {
  const send = snapshot.sends.get(span);
  const signal = send === undefined ? undefined : snapshot.signals.get(send.started.signal);
  return signal?.name ?? "The signal";
}
