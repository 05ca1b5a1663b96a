/** The kitchen at a playhead: a plain value made by `replay.ts` from the events before it. Entity objects are replaced, never changed. */
import type { RegistrationId, SenderKey, SignalId, SpanId } from "../ids.ts";
import type { Cell, EventOf, ModelInfo, ReceiverInfo, Row, SenderInfo, Skip } from "./events.ts";
import type { ErrorPreview, Place, Preview } from "./preview.ts";

/** How a receiver looks in the picture. The words are the accessible names. */
export type ReceiverState =
  | { readonly type: "idle" }
  | { readonly type: "waits its turn"; readonly send: SpanId }
  | { readonly type: "running"; readonly call: SpanId }
  | { readonly type: "returned"; readonly call: SpanId; readonly value: Preview }
  | { readonly type: "raised"; readonly call: SpanId; readonly error: ErrorPreview }
  | { readonly type: "skipped"; readonly send: SpanId; readonly reason: Skip["reason"] }
  | { readonly type: "not reached"; readonly send: SpanId }
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
  readonly state: ReceiverState;
  /** Calls started so far. */
  readonly calls: number;
  /** The newest call, running or over. */
  readonly lastCall: SpanId | null;
};

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
  readonly outcome: "running" | "returned" | "raised";
  readonly started: EventOf<"call.started">;
  readonly ended: EventOf<"call.returned"> | EventOf<"call.raised"> | null;
};

export type SendNow = {
  readonly span: SpanId;
  readonly started: EventOf<"send.started">;
  readonly outcome: "running" | "finished" | "aborted";
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

export type StoredRow = { readonly pk: Cell; readonly row: Row; /** Event that wrote it last. */ readonly seq: number };

export type Snapshot = {
  /** How many events it contains. */
  readonly length: number;
  readonly models: ReadonlyMap<string, ModelInfo>;
  readonly senders: ReadonlyMap<SenderKey, SenderNow>;
  readonly signals: ReadonlyMap<SignalId, SignalNow>;
  /** In the order of connection. Dead and disconnected ones stay, with their state. */
  readonly registrations: ReadonlyMap<RegistrationId, RegistrationNow>;
  readonly sends: ReadonlyMap<SpanId, SendNow>;
  readonly calls: ReadonlyMap<SpanId, CallNow>;
  /** By label of the model. */
  readonly tables: ReadonlyMap<string, Table>;
  /** Spans under way, outermost first. */
  readonly open: readonly SpanId[];
  /** Transactions under way, outermost first. */
  readonly transactions: readonly SpanId[];
  /** The newest event, `null` at the very start. */
  readonly last: import("./events.ts").TraceEvent | null;
};
