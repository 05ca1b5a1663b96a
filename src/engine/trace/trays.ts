/**
 * What lies on the trays. An atomic block is a tray: the rows written in it can still slide back. A savepoint is a tray on a tray;
 * once it is kept, what it holds lies on the one below. Functions given to `on_commit` wait until the outermost one lands.
 */
import type { SpanId } from "../ids.ts";
import { freeze, thaw } from "./draft.ts";
import type { Trace, TraceEvent } from "./events.ts";
import type { Place } from "./preview.ts";
import { advance } from "./replay.ts";
import type { CallbackNow, Snapshot, Undo } from "./snapshot.ts";

export type TrayRow = {
  /** Label of the model. */
  readonly model: string;
  /** Primary key as text. */
  readonly key: string;
  /** What became of the row on this tray so far. */
  readonly write: "inserted" | "updated" | "deleted";
};

export type Tray = {
  readonly span: SpanId;
  readonly savepoint: boolean;
  /** Title of the operation that opened it for itself, as `delete()` does; `null` for a block in the person's code. */
  readonly operation: string | null;
  readonly place: Place | null;
  /** In the order in which they were first written. */
  readonly rows: readonly TrayRow[];
  readonly end: "under way" | "committed" | "rolled back";
};

export type Shelf = {
  /** Outermost first; behind them those that ended in the step, in the order of their ends. */
  readonly trays: readonly Tray[];
  /** Functions that wait for the commit, in order. */
  readonly waiting: readonly CallbackNow[];
  /** Functions that a rollback of the step has thrown away. */
  readonly dropped: readonly CallbackNow[];
  /** Name of the function that runs in the step, because its commit came or because there was none to wait for. */
  readonly running: string | null;
};

/**
 * The shelf after a step: `events` are those of the step, `before` and `after` the kitchen at its two ends. `before` is asked
 * only where something leaves the shelf.
 */
export function shelfOf(before: () => Snapshot, events: Trace, after: Snapshot): Shelf {
  const { ended, dropped } = events.some(takesAway) ? leaving(before(), events) : NOTHING;
  // A short one starts and ends within its step.
  const callback =
    after.open.findLast((span) => span.kind === "callback")?.started ??
    events.findLast((event) => event.type === "callback.started");
  return {
    trays: [...traysOf(after), ...ended],
    waiting: after.callbacks,
    dropped,
    running: callback?.type === "callback.started" ? callback.name : null,
  };
}

/** What leaves the shelf in a step. */
type Leaving = { readonly ended: readonly Tray[]; readonly dropped: readonly CallbackNow[] };
const NOTHING: Leaving = { ended: [], dropped: [] };

function takesAway({ type }: TraceEvent): boolean {
  return (
    type === "callback.dropped" ||
    type === "transaction.committed" ||
    type === "transaction.rolledBack"
  );
}

function leaving(before: Snapshot, events: Trace): Leaving {
  const ended: Tray[] = [];
  const dropped: CallbackNow[] = [];
  const draft = thaw(before);
  for (const event of events) {
    if (event.type === "callback.dropped") {
      dropped.push(...draft.callbacks.filter((each) => each.callback === event.callback));
    } else if (event.type === "transaction.committed" || event.type === "transaction.rolledBack") {
      const end = event.type === "transaction.committed" ? "committed" : "rolled back";
      const tray = traysOf(freeze(draft)).find((each) => each.span === event.span);
      if (tray !== undefined) {
        ended.push({ ...tray, end });
      }
    }
    advance(draft, event);
  }
  return { ended, dropped };
}

/** The trays under way, outermost first. A walk over the writes that could be undone, newest first. */
function traysOf({ transactions, undo, open, tables }: Snapshot): readonly Tray[] {
  const trays: Tray[] = [];
  /** Whether a row was there when the trays above began, for the rows that lie on them. */
  const above = new Map<string, boolean>();
  const isThere = ({ model, key }: Undo) =>
    above.get(rowName(model, key)) ?? tables.get(model)?.rows.has(key) === true;
  let newest = undo;
  for (const { span, savepoint, mark } of transactions.toReversed()) {
    const own = open.find((each) => each.span === span);
    const around = open.find((each) => each.span === own?.parent)?.started;
    const first = firstWrites(newest, mark);
    trays.unshift({
      span,
      savepoint,
      operation: around?.type === "operation.started" ? around.title : null,
      place: own?.started.place ?? null,
      rows: first.flatMap((write) => rowOf(write, isThere(write))),
      end: "under way",
    });
    for (const { model, key, row } of first) above.set(rowName(model, key), row !== null);
    newest = mark;
  }
  return trays;
}

/** The earliest write of each row after the mark, in order. */
function firstWrites(newest: Undo | null, mark: Undo | null): readonly Undo[] {
  const first = new Map<string, Undo>();
  for (let write = newest; write !== null && write !== mark; write = write.before) {
    const name = rowName(write.model, write.key);
    // An earlier write takes the place of a later one.
    first.delete(name);
    first.set(name, write);
  }
  return [...first.values()].reverse();
}

/** Nothing is left on the tray of a row that was inserted and deleted again. */
function rowOf({ model, key, row }: Undo, isThere: boolean): TrayRow[] {
  if (row === null) return isThere ? [{ model, key, write: "inserted" }] : [];
  return [{ model, key, write: isThere ? "updated" : "deleted" }];
}

function rowName(model: string, key: string): string {
  return `${model} ${key}`;
}
