/** One plain English sentence for each event, for the transcript, the timeline and screen readers. */
import { assertNever } from "../assert-never.ts";
import type { SpanId } from "../ids.ts";
import type { Cast } from "./cast.ts";
import { describeTopology, isTopologyEvent } from "./describe-topology.ts";
import type { EventOf, TraceEvent } from "./events.ts";
import { titleOf } from "./titles.ts";
import { count, list, nameError, nameSignal } from "./wording.ts";

/** Without a full stop at the end, so that it can stand in a list or go on. */
export function describeEvent(event: TraceEvent, cast: Cast): string {
  if (isTopologyEvent(event)) {
    return describeTopology(event, cast);
  }
  switch (event.type) {
    case "send.started":
      return summarizeSend(event, cast);
    case "send.finished":
      return describeSendEnd(event, cast);
    case "send.aborted":
      return describeAbort(event, cast);
    case "call.started":
      return `${nameSpan(event.span, cast)} called`;
    case "call.returned":
      return `${nameSpan(event.span, cast)} returned ${event.value.text}${describeChanges(event)}`;
    case "call.raised":
      return `${nameSpan(event.span, cast)} raised ${nameError(event.error)}${event.caught ? "; the send goes on" : ""}`;
    case "gather.started":
      return describeGather(event, cast);
    case "gather.finished":
      return "The asynchronous receivers are done";
    case "operation.started":
      return `${event.title} started${event.silent ? "; it sends no signals" : ""}`;
    case "operation.finished":
    case "callback.finished":
      return `${nameSpan(event.span, cast)} ${describeEnd(event.error)}`;
    case "row.inserted":
      return `Saved ${event.model} ${event.pk}: row inserted`;
    case "row.updated":
      return `Saved ${event.model} ${event.pk}: row updated`;
    case "row.deleted":
      return `Deleted ${event.model} ${event.pk}: row removed`;
    case "transaction.began":
      return event.savepoint ? "A savepoint began inside the transaction" : "A transaction began";
    case "transaction.committed":
      return isSavepoint(event.span, cast)
        ? "The savepoint was kept"
        : "The transaction was committed";
    case "transaction.rolledBack":
      return `The ${isSavepoint(event.span, cast) ? "savepoint" : "transaction"} was rolled back: its rows are undone`;
    case "callback.queued":
      return `${event.name} waits for the commit`;
    case "callback.started":
      return `${event.name} runs after the commit`;
    case "callback.dropped":
      return "A callback was dropped: its transaction was rolled back";
    case "output.written":
      return `Printed ${event.text.trimEnd()}`;
    case "note.logged":
      return `Logged ${event.level}: ${event.message}`;
    case "mail.sent":
      return `Mail "${event.subject}" sent to ${event.to.join(", ")}`;
    case "line.started":
      return `You ran ${event.text}`;
    case "line.finished":
      return event.error === null
        ? describeLineValue(event)
        : `The line raised ${nameError(event.error)}`;
    case "error.raised":
      return `${nameError(event.error)} ended ${PHASES[event.phase]}`;
    case "limit.reached":
      return event.sentence;
    default:
      return assertNever(event);
  }
}

/** `post_save sent by kitchen.Profile: 2 receivers called, 1 skipped`. Tells the truth also of a send that was cut short. */
export function summarizeSend(event: EventOf<"send.started">, cast: Cast): string {
  const { receivers, skipped, sender } = event;
  const sent = `${nameSignal(cast.signalName(event.signal))} sent by ${sender.label}`;
  if (receivers.length === 0 && skipped.length === 0) {
    return `${sent}: nobody listens`;
  }
  const end = cast.endOf(event.span);
  const missing = end?.type === "send.aborted" ? cast.notReached(event.span) : 0;
  const called =
    receivers.length === 0
      ? "no receiver called"
      : missing > 0
        ? `${receivers.length - missing} of ${count(receivers.length, "receiver")} called`
        : `${count(receivers.length, "receiver")} called`;
  return `${sent}: ${called}${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`;
}

/** More receivers than these are counted instead of named. */
const MAX_NAMES = 4;

const PHASES = { setup: "the setup", main: "the run", session: "the session" } as const;

function describeGather({ calls }: EventOf<"gather.started">, cast: Cast): string {
  // A call is known once it began, a moment after the gathering.
  const known = calls.filter((call) => cast.startOf(call) !== undefined);
  const who =
    calls.length > MAX_NAMES || known.length < calls.length
      ? count(calls.length, "asynchronous receiver")
      : list(known.map((call) => nameSpan(call, cast)));
  return `${who} ${calls.length === 1 ? "runs" : "run together"}`;
}

function describeSendEnd({ span }: EventOf<"send.finished">, cast: Cast): string {
  const start = cast.startOf(span);
  if (start?.type !== "send.started") {
    return "The send is done";
  }
  return `${nameSignal(cast.signalName(start.signal))} done: ${start.sender.label} goes on`;
}

function describeAbort({ span, error }: EventOf<"send.aborted">, cast: Cast): string {
  const start = cast.startOf(span);
  const name =
    start?.type === "send.started" ? nameSignal(cast.signalName(start.signal)) : "The send";
  const missing = cast.notReached(span);
  return `${name} stopped by ${nameError(error)}${missing > 0 ? `: ${count(missing, "receiver")} not reached` : ""}`;
}

function describeChanges({ changes }: EventOf<"call.returned">): string {
  return changes.length === 0
    ? ""
    : ` and changed ${changes.map((change) => change.name).join(", ")}`;
}

function describeEnd(error: EventOf<"operation.finished">["error"]): string {
  return error === null ? "done" : `failed with ${nameError(error)}`;
}

function describeLineValue({ value }: EventOf<"line.finished">): string {
  return value === null ? "The line is done" : `The line gave ${value.text}`;
}

function nameSpan(span: SpanId, cast: Cast): string {
  const start = cast.startOf(span);
  if (start === undefined) {
    return "It";
  }
  return start.type === "callback.started" ? start.name : titleOf(start, cast);
}

function isSavepoint(span: SpanId, cast: Cast): boolean {
  const start = cast.startOf(span);
  return start?.type === "transaction.began" && start.savepoint;
}
