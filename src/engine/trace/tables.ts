/** Rows of the mock tables at a playhead: writes, and the way back on rollback. */
import { change, type Draft, put } from "./draft.ts";
import type { Cell, EventOf } from "./events.ts";
import type { StoredRow } from "./snapshot.ts";

export function writeRow(
  draft: Draft,
  event: EventOf<"row.inserted"> | EventOf<"row.updated">,
): void {
  const key = String(event.pk);
  const before = draft.tables.read.get(event.model)?.rows.get(key) ?? null;
  remember(draft, event.model, key, before);
  // A partial update names the changed cells only.
  const row = event.type === "row.updated" ? { ...before?.row, ...event.row } : event.row;
  const inserted = before?.inserted ?? event.seq;
  placeRow(draft, event.model, key, { pk: event.pk, row, inserted, written: event.seq });
  recount(draft, event.model);
}

export function deleteRow(draft: Draft, model: string, pk: Cell): void {
  const key = String(pk);
  remember(draft, model, key, draft.tables.read.get(model)?.rows.get(key) ?? null);
  placeRow(draft, model, key, null);
  recount(draft, model);
}

/** Undoes the writes made after the transaction began, newest first. */
export function rollBack(draft: Draft, event: EventOf<"transaction.rolledBack">): void {
  const transaction = draft.transactions.find((each) => each.span === event.span);
  if (transaction === undefined) {
    return;
  }
  const touched = new Set<string>();
  const returned = new Set<string>();
  for (let undo = draft.undo; undo !== null && undo !== transaction.mark; undo = undo.before) {
    const isBack =
      undo.row !== null && draft.tables.read.get(undo.model)?.rows.has(undo.key) === false;
    placeRow(draft, undo.model, undo.key, undo.row);
    touched.add(undo.model);
    if (isBack) {
      returned.add(undo.model);
    }
  }
  draft.undo = transaction.mark;
  for (const model of returned) {
    sortRows(draft, model);
  }
  for (const model of touched) {
    recount(draft, model);
  }
}

/** Once the outermost transaction ends, its writes cannot be undone. */
export function closeTransaction(draft: Draft, span: number): void {
  draft.transactions = draft.transactions.filter((each) => each.span !== span);
  if (draft.transactions.length === 0) {
    draft.undo = null;
  }
}

function remember(draft: Draft, model: string, key: string, row: StoredRow | null): void {
  if (draft.transactions.length > 0) {
    draft.undo = { model, key, row, before: draft.undo };
  }
}

function placeRow(draft: Draft, model: string, key: string, row: StoredRow | null): void {
  const rows = rowsToWrite(draft, model);
  if (row === null) {
    rows?.delete(key);
  } else {
    rows?.set(key, row);
  }
}

/** A row that came back by a rollback returns to its old place among the others. */
function sortRows(draft: Draft, model: string): void {
  draft.ownRows.delete(model);
  change(draft.tables, model, (table) => {
    const entries = [...table.rows].sort(([, one], [, other]) => one.inserted - other.inserted);
    return { ...table, rows: new Map(entries) };
  });
}

function rowsToWrite(draft: Draft, model: string): Map<string, StoredRow> | null {
  const own = draft.ownRows.get(model);
  if (own !== undefined) {
    return own;
  }
  const table = draft.tables.read.get(model);
  if (table === undefined) {
    return null;
  }
  const rows = new Map(table.rows);
  draft.ownRows.set(model, rows);
  put(draft.tables, model, { ...table, rows });
  return rows;
}

function recount(draft: Draft, model: string): void {
  const table = draft.tables.read.get(model);
  if (table !== undefined) {
    change(draft.senders, table.model.key, (sender) => ({
      ...sender,
      rows: table.rows.size,
      active: true,
    }));
  }
}
