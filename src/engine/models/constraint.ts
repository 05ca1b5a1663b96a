/** What a row must satisfy, with SQLite's words for what it does not. */
import type { Cell, Row } from "../trace/events.ts";
import { cellOf } from "./cell.ts";
import { integrityError } from "./database-error.ts";
import type { ModelSpec } from "./model-spec.ts";
import type { Tables } from "./query.ts";
import { collision, columnName, type Layout, rowidOf, type Table } from "./table.ts";

/** A foreign key that may point to nothing since a row came, or since one went. */
export type Doubt =
  | { readonly type: "points"; readonly label: string; readonly pk: Cell }
  | { readonly type: "pointed to"; readonly label: string; readonly row: Row };

/** @throws {DatabaseError} NOT NULL in the order of columns, then CHECK, then UNIQUE: a number as key first, then the newest index (SQLite looks through them in this order). */
export function checkRow(layout: Layout, table: Table, row: Row, keyTaken: boolean): void {
  const { spec } = layout;
  for (const column of spec.columns) {
    if (!column.null && cellOf(row, column.name) === null) {
      throw integrityError(`NOT NULL constraint failed: ${spec.table}.${column.column}`);
    }
  }
  for (const { name, holds } of layout.checks) {
    const value = holds({ rows: [row], outer: null, group: null, output: [] });
    if (value === false || value === 0) throw integrityError(`CHECK constraint failed: ${name}`);
  }
  // Where the key is taken, the row with it is another one.
  const own = keyTaken ? null : rowidOf(layout, table, cellOf(row, spec.pk));
  const taken = keyTaken && spec.keyIsRowid ? undefined : collision(layout, table, row, own);
  if (keyTaken) {
    // A key that is no number has an index as old as its column.
    const keyAge = spec.columns.findIndex(({ name }) => name === spec.pk);
    if (keyAge > (taken?.age ?? -1)) {
      const key = `${spec.table}.${columnName(spec, spec.pk)}`;
      throw integrityError(`UNIQUE constraint failed: ${key}`);
    }
  }
  if (taken) throw integrityError(`UNIQUE constraint failed: ${taken.title}`);
}

/** Cells as the columns store them: decimals as text with their digits, booleans as booleans, all columns in order. */
export function coerced(spec: ModelSpec, given: Row): Row {
  const row: { [name: string]: Cell } = {};
  for (const column of spec.columns) {
    const cell = cellOf(given, column.name);
    row[column.name] = cell;
    if (column.decimals !== null && typeof cell === "number") {
      const fixed = cell.toFixed(column.decimals);
      row[column.name] = Number(fixed) === cell ? fixed : String(cell);
    }
    if (column.boolean && typeof cell === "number") row[column.name] = cell !== 0;
  }
  return row;
}

export function danglingReference(doubt: Doubt, tables: Tables): boolean {
  const { catalog } = tables;
  if (doubt.type === "points") {
    const spec = catalog.get(doubt.label);
    const [row] = tables.where(doubt.label, spec.pk, doubt.pk);
    if (row === undefined) return false;
    return spec.columns.some(({ name, reference }) => {
      const value = cellOf(row, name);
      if (!reference?.enforced || value === null || !catalog.has(reference.model)) return false;
      const target = catalog.concrete(reference.model);
      return tables.where(target.info.label, reference.column ?? target.pk, value).length === 0;
    });
  }
  return catalog.relationsTo(doubt.label).some(({ from, column, reference, target }) => {
    if (!reference.enforced || catalog.concrete(reference.model).info.label !== doubt.label)
      return false;
    const value = cellOf(doubt.row, target);
    if (tables.where(doubt.label, target, value).length > 0) return false;
    return tables.where(from.info.label, column.name, value).length > 0;
  });
}
