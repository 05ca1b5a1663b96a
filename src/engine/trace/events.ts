/**
 * The vocabulary of the whole app: everything on screen is a function of these events and a playhead.
 * Past tense, `subject.verb`; one union, one `switch` per reader.
 */
import type { RegistrationId, SenderKey, SignalId, SpanId } from "../ids.ts";
import type { ErrorPreview, NamedPreview, Place, Preview } from "./preview.ts";

/** What a database column would store. */
export type Cell = null | boolean | number | bigint | string | Uint8Array;

/** `seq` counts from 1 without gaps; `at` is in milliseconds since the run began; `parent` is the span in which it happened. */
type Happened<Type extends string> = {
  readonly type: Type;
  readonly seq: number;
  readonly at: number;
  readonly parent: SpanId | null;
  /** The line of the person's code that made it happen, if there is one. */
  readonly place: Place | null;
};

/** One column of a model, as far as tables and forms need it. */
export type FieldInfo = {
  readonly name: string;
  /** Column name of the value: `author_id` for the foreign key `author`. */
  readonly attname: string;
  /** Django's class name: `CharField`. */
  readonly kind: string;
  readonly null: boolean;
  readonly blank: boolean;
  readonly editable: boolean;
  readonly primaryKey: boolean;
  readonly hasDefault: boolean;
  readonly choices: readonly { readonly value: Cell; readonly label: string }[];
  /** Label of the model a relation points to. */
  readonly relatedModel: string | null;
  readonly manyToMany: boolean;
};

export type ModelInfo = {
  /** `kitchen.Profile`. */
  readonly label: string;
  readonly key: SenderKey;
  readonly name: string;
  readonly app: string;
  readonly module: string;
  /** Models of Django's own apps are shown only when something happens to them. */
  readonly contrib: boolean;
  readonly proxyFor: string | null;
  readonly parents: readonly string[];
  /** Auto-created link tables of many-to-many fields. */
  readonly autoCreated: boolean;
  readonly fields: readonly FieldInfo[];
};

export type SenderInfo = {
  readonly key: SenderKey;
  /** `kitchen.Profile` for a model, `main.Toaster` for another class, the `repr` otherwise. */
  readonly label: string;
  /** Short name for the picture: `Profile`. */
  readonly name: string;
  readonly kind: "model" | "class" | "object";
};

export type ReceiverInfo = {
  /** Qualified name: `profile_updated`, `Auditor.on_save`, `partial(log)`. */
  readonly name: string;
  readonly module: string;
  readonly kind:
    | "function"
    | "lambda"
    | "local function"
    | "method"
    | "partial"
    | "object"
    | "class";
  readonly isAsync: boolean;
  /** Where it is defined. */
  readonly place: Place | null;
  /** Django's own receivers, such as the one that sets `last_login`. */
  readonly contrib: boolean;
};

export type SendMode = "send" | "send_robust" | "asend" | "asend_robust";

/** A connection that was not served by a send, and why. */
export type Skip = {
  readonly registration: RegistrationId;
  readonly reason: "other sender" | "receiver collected" | "sender collected";
};

export type OperationKind =
  | "create"
  | "save"
  | "delete"
  | "bulk_create"
  | "bulk_update"
  | "update"
  | "get_or_create"
  | "update_or_create"
  | "add"
  | "remove"
  | "set"
  | "clear"
  | "loaddata"
  | "migrate"
  | "login"
  | "logout"
  | "authenticate";

export type Phase = "setup" | "main" | "session";

export type TraceEvent =
  /** `setup`: apps and models load; `main`: the entry file runs; `session`: lines typed or clicked. */
  | (Happened<"phase.started"> & { readonly phase: Phase })
  | (Happened<"app.loaded"> & {
      readonly label: string;
      readonly config: string;
      readonly readyRan: boolean;
    })
  | (Happened<"module.imported"> & { readonly module: string })
  | (Happened<"model.declared"> & { readonly model: ModelInfo })
  | (Happened<"signal.created"> & {
      readonly signal: SignalId;
      /** Name of the variable that holds it; empty until `signal.named`. */
      readonly name: string;
      readonly module: string;
      readonly builtin: boolean;
    })
  | (Happened<"signal.named"> & {
      readonly signal: SignalId;
      readonly name: string;
      readonly module: string;
    })
  | (Happened<"receiver.connected"> & {
      readonly registration: RegistrationId;
      readonly signal: SignalId;
      readonly receiver: ReceiverInfo;
      readonly sender: SenderInfo | null;
      readonly weak: boolean;
      readonly uid: string | null;
    })
  /** The key was taken: the first registration stays. */
  | (Happened<"receiver.ignored"> & {
      readonly signal: SignalId;
      readonly receiver: ReceiverInfo;
      readonly existing: RegistrationId;
      readonly uid: string | null;
    })
  /** A lazy sender (`"app.Model"`) waits for its model. */
  | (Happened<"receiver.queued"> & {
      readonly signal: SignalId;
      readonly receiver: ReceiverInfo;
      readonly sender: string;
    })
  | (Happened<"receiver.disconnected"> & {
      readonly registration: RegistrationId;
      readonly signal: SignalId;
    })
  /** `disconnect()` found nothing to remove and returned `False`. */
  | (Happened<"receiver.missed"> & { readonly signal: SignalId; readonly name: string })
  | (Happened<"receiver.died"> & {
      readonly registration: RegistrationId;
      readonly signal: SignalId;
      readonly what: "receiver" | "sender";
    })
  | (Happened<"send.started"> & {
      readonly span: SpanId;
      readonly signal: SignalId;
      readonly sender: SenderInfo;
      readonly mode: SendMode;
      /** Named arguments in the order of the call, without `signal` and `sender`. */
      readonly arguments: readonly NamedPreview[];
      /** Who will be called, in order: synchronous first. */
      readonly receivers: readonly RegistrationId[];
      readonly skipped: readonly Skip[];
    })
  | (Happened<"send.finished"> & { readonly span: SpanId })
  /** An exception went through `send`; receivers without a call were not reached. */
  | (Happened<"send.aborted"> & { readonly span: SpanId; readonly error: ErrorPreview })
  | (Happened<"call.started"> & {
      readonly span: SpanId;
      readonly send: SpanId;
      readonly registration: RegistrationId;
    })
  | (Happened<"call.returned"> & {
      readonly span: SpanId;
      readonly value: Preview;
      /** Fields of the send's `instance` that the receiver changed. */
      readonly changes: readonly Change[];
    })
  | (Happened<"call.raised"> & {
      readonly span: SpanId;
      readonly error: ErrorPreview;
      /** `send_robust` caught it and goes on. */
      readonly caught: boolean;
      readonly changes: readonly Change[];
    })
  /** The async receivers of a send start together. */
  | (Happened<"gather.started"> & { readonly send: SpanId; readonly calls: readonly SpanId[] })
  | (Happened<"gather.finished"> & { readonly send: SpanId })
  | (Happened<"operation.started"> & {
      readonly span: SpanId;
      readonly kind: OperationKind;
      /** Label of the model. */
      readonly model: string;
      /** As a person would write it: `Profile.save()`. */
      readonly title: string;
      readonly instance: Preview | null;
      /** True for operations that by design send no model signals, such as `bulk_create`. */
      readonly silent: boolean;
    })
  | (Happened<"operation.finished"> & {
      readonly span: SpanId;
      readonly error: ErrorPreview | null;
    })
  | (Happened<"row.inserted"> & { readonly model: string; readonly pk: Cell; readonly row: Row })
  | (Happened<"row.updated"> & { readonly model: string; readonly pk: Cell; readonly row: Row })
  | (Happened<"row.deleted"> & { readonly model: string; readonly pk: Cell })
  /** `savepoint` is false for the outermost block. */
  | (Happened<"transaction.began"> & { readonly span: SpanId; readonly savepoint: boolean })
  | (Happened<"transaction.committed"> & { readonly span: SpanId })
  /** All row events since it began are undone. */
  | (Happened<"transaction.rolledBack"> & { readonly span: SpanId })
  | (Happened<"callback.queued"> & { readonly callback: number; readonly name: string })
  | (Happened<"callback.started"> & {
      readonly span: SpanId;
      readonly callback: number;
      readonly name: string;
    })
  | (Happened<"callback.finished"> & { readonly span: SpanId; readonly error: ErrorPreview | null })
  | (Happened<"callback.dropped"> & { readonly callback: number })
  | (Happened<"output.written"> & { readonly stream: "stdout" | "stderr"; readonly text: string })
  | (Happened<"note.logged"> & {
      readonly level: string;
      readonly logger: string;
      readonly message: string;
    })
  | (Happened<"mail.sent"> & {
      readonly subject: string;
      readonly to: readonly string[];
      readonly body: string;
    })
  /** A line of the session starts: typed at the prompt, made by a click, or replayed after an edit. */
  | (Happened<"line.started"> & {
      readonly span: SpanId;
      readonly line: number;
      readonly text: string;
    })
  | (Happened<"line.finished"> & {
      readonly span: SpanId;
      /** What the prompt echoes, `null` for `None` and statements. */
      readonly value: Preview | null;
      readonly error: ErrorPreview | null;
    })
  /** An exception ended the phase: setup, the entry file, or the replay of the session. */
  | (Happened<"error.raised"> & { readonly phase: Phase; readonly error: ErrorPreview })
  /**
   * A named limit ended or cut the run; `sentence` says so to the person. After `STOPPED` (`cut.ts`)
   * nothing comes any more.
   */
  | (Happened<"limit.reached"> & { readonly limit: string; readonly sentence: string });

/** Cells of a row by column name (attname), own columns of the model's table only. */
export type Row = { readonly [attname: string]: Cell };

export type Change = { readonly name: string; readonly before: Preview; readonly after: Preview };

export type TraceEventType = TraceEvent["type"];
export type EventOf<Type extends TraceEventType> = Extract<TraceEvent, { type: Type }>;

/** Everything but what the recorder adds. */
export type Unrecorded<E extends TraceEvent = TraceEvent> = E extends TraceEvent
  ? Omit<E, "seq" | "at">
  : never;

export type Trace = readonly TraceEvent[];
