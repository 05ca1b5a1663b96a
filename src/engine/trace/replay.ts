/** Plays events into a snapshot: one `switch` over the whole vocabulary. */
import { assertNever } from "../assert-never.ts";
import type { SpanId } from "../ids.ts";
import { isCut } from "./cut.ts";
import { endCall, endSend, startCall, startSend, stopAll } from "./dispatching.ts";
import { type Draft, emptySnapshot, freeze, thaw } from "./draft.ts";
import type { Trace, TraceEvent } from "./events.ts";
import { leave, settle } from "./receiver-states.ts";
import type { Snapshot, SpanKind } from "./snapshot.ts";
import { closeTransaction, deleteRow, rollBack, writeRow } from "./tables.ts";
import { addRegistration, addSignal, declareModel, nameSignal, touchModel } from "./topology.ts";

/** The kitchen after the first `length` events. For many playheads of one trace, ask a timeline (`timeline.ts`). */
export function replay(trace: Trace, length: number = trace.length): Snapshot {
  const draft = thaw(emptySnapshot());
  for (const event of trace.slice(0, length)) {
    advance(draft, event);
  }
  return freeze(draft);
}

/** Plays one event into the draft. */
export function advance(draft: Draft, event: TraceEvent): void {
  if (draft.settling.length > 0 && isNews(event)) settle(draft);
  play(draft, event);
  draft.length += 1;
  draft.last = event;
}

/** Whether a step may begin here (`stops.ts`): all else still belongs to the step in which a nested send ended. */
function isNews(event: TraceEvent): boolean {
  switch (event.type) {
    case "send.started":
      return event.receivers.length > 0;
    case "call.started":
    case "call.returned":
    case "call.raised":
    case "operation.started":
    case "row.inserted":
    case "row.updated":
    case "row.deleted":
      return true;
    default:
      return false;
  }
}

function play(draft: Draft, event: TraceEvent): void {
  switch (event.type) {
    case "phase.started":
      draft.phase = event.phase;
      return;
    case "model.declared":
      return declareModel(draft, event.model);
    case "signal.created":
      return addSignal(draft, event);
    case "signal.named":
      return nameSignal(draft, event);
    case "receiver.connected":
      return addRegistration(draft, event);
    case "receiver.disconnected":
      return leave(draft, event.registration, { type: "disconnected" });
    case "receiver.died":
      return leave(draft, event.registration, { type: "collected", what: event.what });
    case "send.started":
      open(draft, "send", event);
      return startSend(draft, event);
    case "send.finished":
    case "send.aborted":
      close(draft, event.span);
      return endSend(draft, event);
    case "call.started":
      open(draft, "call", event);
      return startCall(draft, event);
    case "call.returned":
    case "call.raised":
      close(draft, event.span);
      return endCall(draft, event);
    case "operation.started":
      open(draft, "operation", event);
      return touchModel(draft, event.model);
    case "line.started":
      return open(draft, "line", event);
    case "operation.finished":
    case "line.finished":
    case "callback.finished":
      return close(draft, event.span);
    case "row.inserted":
    case "row.updated":
      return writeRow(draft, event);
    case "row.deleted":
      return deleteRow(draft, event.model, event.pk);
    case "transaction.began": {
      const { span, savepoint } = event;
      open(draft, "transaction", event);
      draft.transactions = [...draft.transactions, { span, savepoint, mark: draft.undo }];
      return;
    }
    case "transaction.rolledBack":
      rollBack(draft, event);
      return endTransaction(draft, event.span);
    case "transaction.committed":
      return endTransaction(draft, event.span);
    case "callback.queued": {
      const { callback, name, place } = event;
      draft.callbacks = [...draft.callbacks, { callback, name, place }];
      return;
    }
    case "callback.started":
      open(draft, "callback", event);
      return forgetCallback(draft, event.callback);
    case "callback.dropped":
      return forgetCallback(draft, event.callback);
    case "app.loaded":
    case "module.imported":
    case "receiver.ignored":
    case "receiver.queued":
    case "receiver.missed":
    case "gather.started":
    case "gather.finished":
    case "output.written":
    case "note.logged":
    case "mail.sent":
    case "error.raised":
      return;
    case "limit.reached":
      return isCut(event) ? stopAll(draft) : undefined;
    default:
      return assertNever(event);
  }
}

function open(draft: Draft, kind: SpanKind, event: Extract<TraceEvent, { span: SpanId }>): void {
  const around = draft.open.findLast((span) => span.span === event.parent);
  const depth = around === undefined ? 0 : around.depth + (around.kind === "send" ? 1 : 0);
  draft.open = [
    ...draft.open,
    { span: event.span, kind, parent: event.parent, started: event, depth },
  ];
}

function close(draft: Draft, span: SpanId): void {
  draft.open = draft.open.filter((each) => each.span !== span);
}

function endTransaction(draft: Draft, span: SpanId): void {
  close(draft, span);
  closeTransaction(draft, span);
}

function forgetCallback(draft: Draft, callback: number): void {
  draft.callbacks = draft.callbacks.filter((each) => each.callback !== callback);
}
