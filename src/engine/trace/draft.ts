/**
 * A snapshot in the making. It shares every map with the snapshot it came from and copies one when it is first written, so
 * that maps nobody touched stay the same object from snapshot to snapshot.
 */
import type { RegistrationId, SenderKey, SignalId } from "../ids.ts";
import type { ModelInfo, Phase, TraceEvent } from "./events.ts";
import type {
  CallbackNow,
  CallNow,
  OpenSpan,
  RegistrationNow,
  SenderNow,
  SendNow,
  SignalNow,
  Snapshot,
  StoredRow,
  Table,
  TransactionNow,
  Undo,
} from "./snapshot.ts";
import { SpanMap, SpanMapDraft } from "./span-map.ts";

/** A map that is copied before its first change. */
export type Shelf<Key, Value> = { read: ReadonlyMap<Key, Value>; own: Map<Key, Value> | null };

export type Draft = {
  length: number;
  readonly models: Shelf<string, ModelInfo>;
  readonly senders: Shelf<SenderKey, SenderNow>;
  readonly signals: Shelf<SignalId, SignalNow>;
  readonly registrations: Shelf<RegistrationId, RegistrationNow>;
  readonly sends: SpanMapDraft<SendNow>;
  readonly calls: SpanMapDraft<CallNow>;
  readonly tables: Shelf<string, Table>;
  /** Rows of the tables written since the last freeze. */
  readonly ownRows: Map<string, Map<string, StoredRow>>;
  open: readonly OpenSpan[];
  transactions: readonly TransactionNow[];
  undo: Undo | null;
  callbacks: readonly CallbackNow[];
  settling: Snapshot["settling"];
  phase: Phase | null;
  last: TraceEvent | null;
};

export function emptySnapshot(): Snapshot {
  return {
    length: 0,
    models: new Map(),
    senders: new Map(),
    signals: new Map(),
    registrations: new Map(),
    sends: new SpanMap(),
    calls: new SpanMap(),
    tables: new Map(),
    open: [],
    transactions: [],
    undo: null,
    callbacks: [],
    settling: [],
    phase: null,
    last: null,
  };
}

export function thaw(snapshot: Snapshot): Draft {
  return {
    ...snapshot,
    models: shelve(snapshot.models),
    senders: shelve(snapshot.senders),
    signals: shelve(snapshot.signals),
    registrations: shelve(snapshot.registrations),
    sends: new SpanMapDraft(snapshot.sends),
    calls: new SpanMapDraft(snapshot.calls),
    tables: shelve(snapshot.tables),
    ownRows: new Map(),
  };
}

/** The snapshot as it is now. The draft can go on; what it changes later does not reach the snapshot. */
export function freeze(draft: Draft): Snapshot {
  draft.ownRows.clear();
  return {
    length: draft.length,
    models: release(draft.models),
    senders: release(draft.senders),
    signals: release(draft.signals),
    registrations: release(draft.registrations),
    sends: draft.sends.freeze(),
    calls: draft.calls.freeze(),
    tables: release(draft.tables),
    open: draft.open,
    transactions: draft.transactions,
    undo: draft.undo,
    callbacks: draft.callbacks,
    settling: draft.settling,
    phase: draft.phase,
    last: draft.last,
  };
}

export function put<Key, Value>(shelf: Shelf<Key, Value>, key: Key, value: Value): void {
  if (shelf.own === null) {
    shelf.own = new Map(shelf.read);
    shelf.read = shelf.own;
  }
  shelf.own.set(key, value);
}

/** Replaces an entry by a changed copy; does nothing when it is not there. */
export function change<Key, Value>(
  shelf: Shelf<Key, Value>,
  key: Key,
  update: (before: Value) => Value,
): void {
  const before = shelf.read.get(key);
  if (before !== undefined) {
    put(shelf, key, update(before));
  }
}

function shelve<Key, Value>(map: ReadonlyMap<Key, Value>): Shelf<Key, Value> {
  return { read: map, own: null };
}

function release<Key, Value>(shelf: Shelf<Key, Value>): ReadonlyMap<Key, Value> {
  shelf.own = null;
  return shelf.read;
}
