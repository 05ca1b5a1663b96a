/** The kitchen at a playhead: a plain value made by `replay.ts` from the events before it. Entity objects are replaced, never changed. */
import type { RegistrationId, SenderKey, SignalId, SpanId } from "../ids.ts";
import type {
  Cell,
  EventOf,
  ModelInfo,
  Phase,
  ReceiverInfo,
  Row,
  SenderInfo,
  Skip,
  TraceEvent,
} from "./events.ts";
import type { ErrorPreview, Place, Preview } from "./preview.ts";
import type { SpanMap } from "./span-map.ts";

/** How a receiver looks in the picture. The words are the accessible names. */
export type ReceiverState =
  | { readonly type: "idle" }
  | { readonly type: "waits its turn"; readonly send: SpanId }
  | { readonly type: "running"; readonly call: SpanId }
  | { readonly type: "returned"; readonly call: SpanId; readonly value: Preview }
  | { readonly type: "raised"; readonly call: SpanId; readonly error: ErrorPreview }
  | { readonly type: "skipped"; readonly send: SpanId; readonly reason: Skip["reason"] }
  | { readonly type: "not reached"; readonly send: SpanId }
  | { readonly type: "stopped"; readonly call: SpanId }
  | { readonly type: "collected"; readonly what: "receiver" | "sender" }
  | { readonly type: "disconnected" };

export type RegistrationNow = {
  readonly id: RegistrationId;
  readonly signal: SignalId;
  readonly receiver: ReceiverInfo;
  readonly sender: SenderInfo | null;
  readonly weak: boolean;
  readonly uid: string | null;
  /** The line that connected it. */
  readonly place: Place | null;
  /**
   * What the picture shows. A running call wins over everything, so that a nested send cannot hide it; then comes its part in the
   * newest send that did not pass it over, unless it is gone by now; "skipped" shows only when every send under way skips it.
   */
  readonly state: ReceiverState;
  /** Its part in each send of the signal under way or just ended, newest first; the newest one stays after its end. */
  readonly parts: readonly SendPart[];
  /** Set once it is no longer connected. A running send still serves it. */
  readonly gone: Extract<ReceiverState, { type: "collected" | "disconnected" }> | null;
  /** Calls started so far. */
  readonly calls: number;
  /** The newest call, running or over. */
  readonly lastCall: SpanId | null;
};

/** What one send means for one receiver. */
export type SendPart = { readonly send: SpanId; readonly state: ReceiverState };

export type SignalNow = {
  readonly id: SignalId;
  readonly name: string;
  readonly module: string;
  readonly builtin: boolean;
  readonly place: Place | null;
  /** Sends started so far. */
  readonly sent: number;
  /** Sends under way, outermost first. */
  readonly sending: readonly SpanId[];
};

export type SenderNow = {
  readonly sender: SenderInfo;
  /** Present for models. */
  readonly model: ModelInfo | null;
  /** Number of rows of its table, `null` when it is not a model. */
  readonly rows: number | null;
  /** It sent a signal, now or before, or an operation touched it. */
  readonly active: boolean;
  /** Its sends under way: while there is one, the sender waits. Outermost first. */
  readonly waiting: readonly SpanId[];
};

export type CallNow = {
  readonly span: SpanId;
  readonly send: SpanId;
  readonly registration: RegistrationId;
  readonly outcome: "running" | "returned" | "raised" | "stopped";
  /** The send's arguments, sender and mode. */
  readonly sent: EventOf<"send.started"> | null;
  readonly started: EventOf<"call.started">;
  readonly ended: EventOf<"call.returned"> | EventOf<"call.raised"> | null;
};

export type SendNow = {
  readonly span: SpanId;
  readonly started: EventOf<"send.started">;
  readonly outcome: "running" | "finished" | "aborted" | "stopped";
  /** Calls started, in order. */
  readonly calls: readonly SpanId[];
  /** How many sends enclose it: 0 for the outermost. */
  readonly depth: number;
};

export type Table = {
  readonly model: ModelInfo;
  /** Rows by primary key as text, in the order of insertion. */
  readonly rows: ReadonlyMap<string, StoredRow>;
};

export type StoredRow = {
  readonly pk: Cell;
  readonly row: Row;
  /** Event that inserted it. */
  readonly inserted: number;
  /** Event that wrote it last. */
  readonly written: number;
};

/** One row write that a rollback would undo; a list that grows at its head, so that every snapshot can keep its own end of it. */
export type Undo = {
  readonly model: string;
  readonly key: string;
  /** The row as it was; `null` when the write inserted it. */
  readonly row: StoredRow | null;
  readonly before: Undo | null;
};

export type TransactionNow = {
  readonly span: SpanId;
  readonly savepoint: boolean;
  /** Writes made before it began. */
  readonly mark: Undo | null;
};

/** A function given to `on_commit` that waits for the outermost transaction. */
export type CallbackNow = {
  readonly callback: number;
  readonly name: string;
  readonly place: Place | null;
};

export type SpanKind = "line" | "operation" | "send" | "call" | "transaction" | "callback";

export type OpenSpan = {
  readonly span: SpanId;
  readonly kind: SpanKind;
  readonly parent: SpanId | null;
  readonly started: TraceEvent;
  /** How many sends enclose it. */
  readonly depth: number;
};

export type Snapshot = {
  /** How many events it contains. */
  readonly length: number;
  readonly models: ReadonlyMap<string, ModelInfo>;
  readonly senders: ReadonlyMap<SenderKey, SenderNow>;
  readonly signals: ReadonlyMap<SignalId, SignalNow>;
  /** In the order of connection. Dead and disconnected ones stay, with their state. */
  readonly registrations: ReadonlyMap<RegistrationId, RegistrationNow>;
  readonly sends: SpanMap<SendNow>;
  readonly calls: SpanMap<CallNow>;
  /** By label of the model. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Spans under way, outermost first. */
  readonly open: readonly OpenSpan[];
  /** Transactions under way, outermost first. */
  readonly transactions: readonly TransactionNow[];
  /** Row writes of the transactions under way, newest first. */
  readonly undo: Undo | null;
  /** Callbacks that wait for a commit, in order. */
  readonly callbacks: readonly CallbackNow[];
  /** Nested sends that ended just now: what became of their receivers shows until something else happens. */
  readonly settling: readonly EventOf<"send.started">[];
  readonly phase: Phase | null;
  /** The newest event, `null` at the very start. */
  readonly last: TraceEvent | null;
};
