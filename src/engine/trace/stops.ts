/**
 * Where to stop. A step begins at an event after which something new can be seen and takes the quiet events after it along.
 * The rules keep stepping pleasant:
 *
 * - The end of a send or an operation shows nothing that the last return did not show, so it joins that step. The end stops only
 *   when it brings news: receivers that were not reached, or an error that no stop has told yet.
 * - The asynchronous receivers of a send start together, in one step.
 * - A line of the session, the operation it starts and the operation inside that (`create()` saves) are one step.
 * - A transaction that an operation opens for itself (`delete()`, `get_or_create()`) is quiet unless it is rolled back.
 * - A built-in signal that fires all the time (`pre_init`, `class_prepared` …) stops only when somebody hears it. `pre_save` and
 *   the like stop also unheard: a toaster that pops into an empty kitchen is the lesson.
 */
import { assertNever } from "../assert-never.ts";
import type { SignalId, SpanId } from "../ids.ts";
import type { TraceEvent } from "./events.ts";

export type StepKind =
  | "topology"
  | "line"
  | "operation"
  | "row"
  | "send"
  | "call"
  | "return"
  | "raise"
  | "abort"
  | "transaction"
  | "rollback"
  | "callback"
  | "error"
  | "limit";

export const CHATTY_SIGNALS: ReadonlySet<string> = new Set([
  "pre_init",
  "post_init",
  "class_prepared",
  "pre_migrate",
  "post_migrate",
  "connection_created",
  "request_started",
  "request_finished",
  "setting_changed",
]);

/** A function that is asked about every event in order: the kind of the step that begins there, or `null` for a quiet event. */
export function createStopFinder(): (event: TraceEvent) => StepKind | null {
  const chatty = new Set<SignalId>();
  const reached = new Map<SpanId, { readonly receivers: number; calls: number }>();
  const gathered = new Set<SpanId>();
  /** Operations under way, and the transactions that they opened for themselves. */
  const operations = new Set<SpanId>();
  const inner = new Set<SpanId>();
  /** The line or operation that the newest step began with, as long as nothing else was seen since. */
  let leading: SpanId | null = null;
  let last: { readonly kind: StepKind; readonly event: TraceEvent } | null = null;

  function decide(event: TraceEvent): StepKind | null {
    switch (event.type) {
      case "signal.created":
        if (event.builtin && CHATTY_SIGNALS.has(event.name)) chatty.add(event.signal);
        return event.builtin ? null : "topology";
      case "receiver.connected":
      case "receiver.ignored":
        return event.receiver.contrib ? null : "topology";
      case "receiver.disconnected":
      case "receiver.missed":
      case "receiver.died":
        return "topology";
      case "line.started":
        leading = event.span;
        return "line";
      case "operation.started": {
        const isFirstThing = leading !== null && leading === event.parent;
        leading = event.span;
        operations.add(event.span);
        return isFirstThing ? null : "operation";
      }
      case "row.inserted":
      case "row.updated":
      case "row.deleted":
        return "row";
      case "send.started":
        reached.set(event.span, { receivers: event.receivers.length, calls: 0 });
        return event.receivers.length === 0 && chatty.has(event.signal) ? null : "send";
      case "gather.started":
        for (const call of event.calls) gathered.add(call);
        return "call";
      case "call.started": {
        const send = reached.get(event.send);
        if (send !== undefined) send.calls += 1;
        return gathered.has(event.span) && last?.event.type === "gather.started" ? null : "call";
      }
      case "call.returned":
        return "return";
      case "call.raised":
        return "raise";
      case "send.finished":
        reached.delete(event.span);
        return null;
      case "send.aborted": {
        const send = reached.get(event.span);
        reached.delete(event.span);
        return send === undefined || send.calls < send.receivers ? "abort" : null;
      }
      case "operation.finished":
        operations.delete(event.span);
        return event.error === null || isError(last?.kind) ? null : "error";
      case "callback.finished":
        return event.error === null || isError(last?.kind) ? null : "error";
      case "line.finished":
        return event.error === null ? null : "error";
      case "transaction.began":
        if (event.parent !== null && operations.has(event.parent)) {
          inner.add(event.span);
        }
        return inner.has(event.span) ? null : "transaction";
      case "transaction.committed":
        return inner.delete(event.span) ? null : "transaction";
      case "transaction.rolledBack":
        return "rollback";
      case "callback.queued":
      case "callback.started":
        return "callback";
      case "error.raised":
        return "error";
      case "limit.reached":
        return "limit";
      case "phase.started":
      case "app.loaded":
      case "module.imported":
      case "model.declared":
      case "signal.named":
      case "receiver.queued":
      case "gather.finished":
      case "callback.dropped":
      case "output.written":
      case "note.logged":
      case "mail.sent":
        return null;
      default:
        return assertNever(event);
    }
  }

  return (event) => {
    const kind = decide(event);
    if (kind !== null) {
      last = { kind, event };
    }
    if (kind !== null && kind !== "line" && kind !== "operation") {
      leading = null;
    }
    return kind;
  };
}

function isError(kind: StepKind | undefined): boolean {
  return kind === "raise" || kind === "abort" || kind === "error" || kind === "limit";
}
