/** One sentence about what the picture shows now: the rule behind what a person sees. */
import type { EventOf, Trace, TraceEvent } from "#engine/trace/events.ts";
import type { CallNow, SendNow, Snapshot } from "#engine/trace/snapshot.ts";
import { nameError } from "#engine/trace/wording.ts";

export const REST_HINT = "Receivers run one after another; the toaster waits.";
const UNHEARD_HINT = "The toaster pops into an empty kitchen: so far nobody was called.";

/** `step` holds the events of the newest step: a send that ended in it is told before the picture rests. */
export function hintOf(snapshot: Snapshot, step: Trace): string {
  if (step[0]?.type === "error.raised") return burntHint(snapshot) ?? errorHint(step[0]);
  const told = step.map(stepHint).findLast((sentence) => sentence !== null);
  if (told !== undefined && told !== null) return told;
  const unheard = step.findLast((event) => event.type === "send.started");
  if (unheard?.type === "send.started" && unheard.receivers.length === 0) {
    return unheardHint(snapshot, unheard);
  }
  const open = snapshot.open.findLast((span) => span.kind === "send");
  const send = open === undefined ? undefined : snapshot.sends.get(open.span);
  return send === undefined ? restHint(snapshot) : sendHint(snapshot, send);
}

function unheardHint({ signals }: Snapshot, send: EventOf<"send.started">): string {
  const name = signals.get(send.signal)?.name ?? "The signal";
  if (send.skipped.length === 0)
    return `${name} was sent, but nobody listens: no receiver is called.`;
  const why = send.skipped.some(({ reason }) => reason === "other sender")
    ? "whoever is connected listens to other senders"
    : "whoever listened was collected";
  return `${name} was sent by ${send.sender.label}, but ${why}: no receiver is called.`;
}

function errorHint({ error, phase }: EventOf<"error.raised">): string {
  const end = phase === "setup" ? "Setup ended here: main.py did not run" : "The run ended here";
  return `${end}. ${nameError(error)}`;
}

/** What a step alone can say. */
function stepHint(event: TraceEvent): string | null {
  if (event.type === "limit.reached") return event.sentence;
  if (event.type === "transaction.rolledBack")
    return "Rolled back: the rows slide back and on_commit functions are dropped; all else the receivers did stays.";
  if (event.type === "transaction.began" && event.parent === null)
    return "Rows written in an atomic block lie on a tray: they can still slide back.";
  if (event.type === "callback.started") return "The commit has come: on_commit functions run now.";
  return null;
}

function sendHint(snapshot: Snapshot, send: SendNow): string {
  const calls = send.calls.flatMap((span) => snapshot.calls.get(span) ?? []);
  const newest = calls.at(-1);
  if (runTogether(calls, snapshot))
    return "Async receivers run together; the toaster waits for all of them.";
  if (newest !== undefined && isCaught(newest))
    return "send_robust keeps the error and serves the rest.";
  const again = newest === undefined ? 0 : timesRunning(newest, snapshot);
  if (newest !== undefined && again >= MIN_RECURSION) {
    const name = snapshot.registrations.get(newest.registration)?.receiver.name;
    return `${name} runs inside itself, ${again} deep: what it does calls it again.`;
  }
  if (send.depth > 0)
    return `Depth ${send.depth + 1}: a receiver popped this toaster in its own turn; the outer one waits.`;
  return REST_HINT;
}

function restHint(snapshot: Snapshot): string {
  return burntHint(snapshot) ?? (isUnheard(snapshot) ? UNHEARD_HINT : REST_HINT);
}

/** After a burnt slice the picture keeps saying what it meant. */
function burntHint(snapshot: Snapshot): string | null {
  for (const { receiver, state } of snapshot.registrations.values()) {
    if (state.type !== "raised") continue;
    const call = snapshot.calls.get(state.call);
    const send = call === undefined ? undefined : snapshot.sends.get(call.send);
    if (send?.outcome !== "aborted") continue;
    return state.error.type === "RecursionError"
      ? `${receiver.name} called itself again and again, until Python gave up: RecursionError.`
      : abortedHint(receiver.name, send);
  }
  return null;
}

/** In the midst of an operation the next signal may still find somebody. */
function isUnheard({ open, signals, registrations }: Snapshot): boolean {
  return (
    open.length === 0 &&
    [...signals.values()].some(({ sent }) => sent > 0) &&
    [...registrations.values()].every(({ calls }) => calls === 0)
  );
}

function abortedHint(name: string, { started, calls }: SendNow): string {
  const missed = started.receivers.length - calls.length;
  const rest = missed === 1 ? "1 receiver was not reached" : `${missed} receivers were not reached`;
  return `${name} raised: send() stopped, ${missed === 0 ? "the sender gets the error" : rest}.`;
}

/** From the first of them until the last one is over. */
function runTogether(calls: readonly CallNow[], { registrations }: Snapshot): boolean {
  const async = calls.filter((call) => registrations.get(call.registration)?.receiver.isAsync);
  return async.length > 1 && async.some((call) => call.outcome === "running");
}

/** A receiver inside itself so many times is no coincidence. */
const MIN_RECURSION = 3;

function timesRunning({ registration }: CallNow, { open }: Snapshot): number {
  return open.filter(
    ({ started }) => started.type === "call.started" && started.registration === registration,
  ).length;
}

function isCaught({ ended }: CallNow): boolean {
  return ended?.type === "call.raised" && ended.caught;
}
