/** Every event of the trace as it comes from the worker. The mapped type makes a missing or drifted one fail to compile. */
import * as v from "valibot";
import { signalId, spanId } from "#engine/ids.ts";
import type { EventOf, TraceEvent, TraceEventType } from "#engine/trace/events.ts";
import { change, model, receiver, registration, row, sender, skip } from "./description-schema.ts";
import { cell, count, list, milliseconds, name, text } from "./parts.ts";
import { errorPreview, namedPreview, place, preview } from "./preview-schema.ts";

const span = v.pipe(count, v.transform(spanId));
const signal = v.pipe(count, v.transform(signalId));
const phase = v.picklist(["setup", "main", "session"]);
const error = v.nullable(errorPreview);

function happened<const Type extends TraceEventType, const Fields extends v.ObjectEntries>(
  type: Type,
  fields: Fields,
) {
  return v.object({
    type: v.literal(type),
    seq: v.pipe(count, v.minValue(1)),
    at: milliseconds,
    parent: v.nullable(span),
    place: v.nullable(place),
    ...fields,
  });
}

const EVENT_SCHEMAS: {
  readonly [Type in TraceEventType]: v.GenericSchema<unknown, EventOf<Type>>;
} = {
  "phase.started": happened("phase.started", { phase }),
  "app.loaded": happened("app.loaded", { label: name, config: name, readyRan: v.boolean() }),
  "module.imported": happened("module.imported", { module: name }),
  "model.declared": happened("model.declared", { model }),
  "signal.created": happened("signal.created", {
    signal,
    name,
    module: name,
    builtin: v.boolean(),
  }),
  "signal.named": happened("signal.named", { signal, name, module: name }),
  "receiver.connected": happened("receiver.connected", {
    registration,
    signal,
    receiver,
    sender: v.nullable(sender),
    weak: v.boolean(),
    uid: v.nullable(name),
  }),
  "receiver.ignored": happened("receiver.ignored", {
    signal,
    receiver,
    existing: registration,
    uid: v.nullable(name),
  }),
  "receiver.queued": happened("receiver.queued", { signal, receiver, sender: name }),
  "receiver.disconnected": happened("receiver.disconnected", { registration, signal }),
  "receiver.missed": happened("receiver.missed", { signal, name }),
  "receiver.died": happened("receiver.died", {
    registration,
    signal,
    what: v.picklist(["receiver", "sender"]),
  }),
  "send.started": happened("send.started", {
    span,
    signal,
    sender,
    mode: v.picklist(["send", "send_robust", "asend", "asend_robust"]),
    arguments: list(namedPreview),
    receivers: list(registration),
    skipped: list(skip),
  }),
  "send.finished": happened("send.finished", { span }),
  "send.aborted": happened("send.aborted", { span, error: errorPreview }),
  "call.started": happened("call.started", { span, send: span, registration }),
  "call.returned": happened("call.returned", { span, value: preview, changes: list(change) }),
  "call.raised": happened("call.raised", {
    span,
    error: errorPreview,
    caught: v.boolean(),
    changes: list(change),
  }),
  "gather.started": happened("gather.started", { send: span, calls: list(span) }),
  "gather.finished": happened("gather.finished", { send: span }),
  "operation.started": happened("operation.started", {
    span,
    kind: v.picklist([
      "create",
      "save",
      "delete",
      "bulk_create",
      "bulk_update",
      "update",
      "get_or_create",
      "update_or_create",
      "add",
      "remove",
      "set",
      "clear",
      "loaddata",
      "migrate",
      "login",
      "logout",
      "authenticate",
    ]),
    model: name,
    title: name,
    instance: v.nullable(preview),
    silent: v.boolean(),
  }),
  "operation.finished": happened("operation.finished", { span, error }),
  "row.inserted": happened("row.inserted", { model: name, pk: cell, row }),
  "row.updated": happened("row.updated", { model: name, pk: cell, row }),
  "row.deleted": happened("row.deleted", { model: name, pk: cell }),
  "transaction.began": happened("transaction.began", { span, savepoint: v.boolean() }),
  "transaction.committed": happened("transaction.committed", { span }),
  "transaction.rolledBack": happened("transaction.rolledBack", { span }),
  "callback.queued": happened("callback.queued", { callback: count, name }),
  "callback.started": happened("callback.started", { span, callback: count, name }),
  "callback.finished": happened("callback.finished", { span, error }),
  "callback.dropped": happened("callback.dropped", { callback: count }),
  "output.written": happened("output.written", {
    stream: v.picklist(["stdout", "stderr"]),
    text,
  }),
  "note.logged": happened("note.logged", { level: name, logger: name, message: text }),
  "mail.sent": happened("mail.sent", { subject: text, to: list(name), body: text }),
  "line.started": happened("line.started", { span, line: count, text }),
  "line.finished": happened("line.finished", { span, value: v.nullable(preview), error }),
  "error.raised": happened("error.raised", { phase, error: errorPreview }),
  "limit.reached": happened("limit.reached", { limit: name, sentence: text }),
};

/** One event; looked up by its type, so that only one schema is tried. */
export const traceEvent: v.GenericSchema<unknown, TraceEvent> = v.lazy((input) => {
  const type: unknown = typeof input === "object" && input !== null && Reflect.get(input, "type");
  return isEventType(type) ? EVENT_SCHEMAS[type] : v.never();
});

function isEventType(type: unknown): type is TraceEventType {
  return typeof type === "string" && Object.hasOwn(EVENT_SCHEMAS, type);
}
