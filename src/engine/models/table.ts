/** One table: rows by primary key and an index per unique rule and foreign key. Values of this type never change. */
import type { Cell, Row } from "../trace/events.ts";
import type { Catalog } from "./catalog.ts";
import { cellOf, equalCells, type Key } from "./cell.ts";
import { type Compiled, compile, type Environment } from "./compile.ts";
import { logEst } from "./log-est.ts";
import type { ModelSpec } from "./model-spec.ts";
import type { IndexShape, TableShape } from "./scan.ts";
import {
  type Tree,
  treeDelete,
  treeGet,
  treeLastKey,
  treePrefix,
  treeSet,
  treeValues,
} from "./tree.ts";

export type Index = IndexShape & {
  /** Two rows must not have the same key. The primary key is looked after by the table itself. */
  readonly unique: boolean;
  /** As the database names it in a message. */
  readonly title: string;
  readonly key: (row: Row) => Key | null;
  /** A value of its first column as it is in a key. */
  readonly lead: (value: Cell) => Cell;
};

export type Layout = Omit<TableShape, "indexes"> & {
  readonly spec: ModelSpec;
  readonly indexes: readonly Index[];
  readonly checks: readonly { readonly name: string; readonly holds: Compiled }[];
};

export type Table = {
  /** By rowid. */
  readonly rows: Tree<Row>;
  /** Rowids by key and rowid, one tree for each index of the layout. */
  readonly indexes: readonly Tree<Cell>[];
  /** The highest number ever handed out or written: never used again (SQLite: AUTOINCREMENT). */
  readonly lastNumber: number;
};

/** When indexes are made: with the table, column by column; then rules over columns that came later, columns, `Meta.indexes`. */
const INLINE = 1_000;
const RULES = 2_000;
const COLUMNS = 3_000;
const FURTHER = 4_000;

export function layoutOf(spec: ModelSpec, catalog: Catalog): Layout {
  const scope = { catalog, models: [spec.info.label] };
  const widths = new Map(spec.columns.map(({ name, width }) => [name, width]));
  const widthOf = (columns: readonly string[]) =>
    logEst(4 * columns.reduce((sum, name) => sum + (widths.get(name) ?? 1), 1));
  const decimals = new Set(spec.columns.filter((one) => one.decimals !== null).map(byName));
  // Decimals are kept as text, which has another order than numbers.
  const inKey = (name: string) => (cell: Cell) =>
    decimals.has(name) && typeof cell === "string" ? Number(cell) : cell;
  const over = (columns: readonly string[]) => ({
    columns,
    width: widthOf(columns),
    key: (row: Row) => columns.map((name) => inKey(name)(cellOf(row, name))),
    lead: inKey(columns[0] ?? ""),
  });
  const indexes: Index[] = [];
  for (const [at, column] of spec.columns.entries()) {
    const title = `${spec.table}.${column.column}`;
    const { name } = column;
    if (name === spec.pk) {
      if (spec.keyIsRowid) continue;
      indexes.push({ ...over([name]), unique: false, single: true, title, age: at });
    } else if (column.unique)
      indexes.push({ ...over([name]), unique: true, single: true, title, age: at });
    else if (column.reference || column.indexed)
      indexes.push({ ...over([name]), unique: false, single: false, title, age: COLUMNS + at });
  }
  for (const [at, unique] of spec.uniques.entries()) {
    const condition = unique.condition && compile(unique.condition, scope);
    const parts = unique.expressions?.map((expression) => compile(expression, scope));
    const columns = condition || parts ? [] : unique.columns;
    const whole = over(unique.columns);
    indexes.push({
      ...whole,
      columns,
      width: widthOf(columns),
      unique: true,
      single: true,
      age: (unique.inline ? INLINE : RULES) + at,
      title: parts
        ? `index '${unique.name}'`
        : unique.columns.map((name) => `${spec.table}.${columnName(spec, name)}`).join(", "),
      key(row) {
        const environment: Environment = { rows: [row], outer: null, group: null, output: [] };
        if (condition && condition(environment) !== true) return null;
        return parts ? parts.map((part) => part(environment)) : whole.key(row);
      },
    });
  }
  for (const [at, columns] of spec.indexes.entries())
    indexes.push({ ...over(columns), unique: false, single: false, title: "", age: FURTHER + at });
  const checks = spec.checks.map(({ name, condition }) => ({
    name,
    holds: compile(condition, scope),
  }));
  const names = spec.columns.map(byName);
  // Without a key of its own the hidden number counts, too.
  const width = spec.keyIsRowid ? names : ["", ...names];
  return {
    spec,
    indexes,
    checks,
    rowid: spec.keyIsRowid ? spec.pk : null,
    width: logEst(4 * width.reduce((sum, name) => sum + (widths.get(name) ?? 1), 0)),
  };
}

function byName({ name }: { readonly name: string }): string {
  return name;
}

/** As the database's messages spell it. */
export function columnName(spec: ModelSpec, name: string): string {
  return spec.columns.find((column) => column.name === name)?.column ?? name;
}

export function emptyTable(layout: Layout): Table {
  return { rows: null, indexes: layout.indexes.map(() => null), lastNumber: 0 };
}

export function rowOf(layout: Layout, table: Table, pk: Cell): Row | undefined {
  return treeGet(table.rows, [rowidOf(layout, table, pk)]);
}

/** `null`, which is none, where there is no such row. */
export function rowidOf(layout: Layout, table: Table, pk: Cell): Cell {
  if (layout.rowid !== null) return pk;
  const at = layout.indexes.findIndex(({ columns }) => columns[0] === layout.spec.pk);
  return treePrefix(indexAt(table, at), [pk])[0] ?? null;
}

/** In the order of the table. */
export function rowsOf(table: Table): readonly Row[] {
  return treeValues(table.rows);
}

/** In the order of an index; `among`: only those with one of these values in its first column. */
export function rowsBy(
  layout: Layout,
  table: Table,
  at: number,
  among: readonly Cell[] | null,
): readonly Row[] {
  const tree = indexAt(table, at);
  const keyOf = (value: Cell) => [layout.indexes[at]?.lead(value) ?? null];
  const rowids =
    among === null ? treeValues(tree) : among.flatMap((value) => treePrefix(tree, keyOf(value)));
  return rowids.map((rowid) => treeGet(table.rows, [rowid])).filter((row) => row !== undefined);
}

/** Rows whose column has this value. NULL finds nothing, as in SQL. */
export function rowsWhere(
  layout: Layout,
  table: Table,
  column: string,
  value: Cell,
): readonly Row[] {
  if (value === null) return [];
  if (column === layout.spec.pk) {
    const row = rowOf(layout, table, value);
    return row === undefined ? [] : [row];
  }
  const at = layout.indexes.findIndex((index) => index.columns[0] === column);
  if (at < 0) return rowsOf(table).filter((row) => equalCells(cellOf(row, column), value));
  return rowsBy(layout, table, at, [value]);
}

/** The newest unique index in which another row than that of the number has the key of `row`. NULLs never collide. */
export function collision(layout: Layout, table: Table, row: Row, own: Cell): Index | undefined {
  return layout.indexes
    .filter((index, at) => {
      if (!index.unique) return false;
      const key = index.key(row);
      if (key === null || key.includes(null)) return false;
      return treePrefix(indexAt(table, at), key).some((other) => !equalCells(other, own));
    })
    .reduce<Index | undefined>(
      (latest, index) => (latest && latest.age > index.age ? latest : index),
      undefined,
    );
}

export function withRow(layout: Layout, table: Table, row: Row): Table {
  const pk = cellOf(row, layout.spec.pk);
  const rowid = rowidOf(layout, table, pk) ?? nextRowid(table);
  const before = treeGet(table.rows, [rowid]);
  const indexes = layout.indexes.map((index, at) => {
    const old = indexAt(table, at);
    const tree = before ? unindexed(index, old, before, rowid) : old;
    const key = index.key(row);
    return key === null ? tree : treeSet(tree, [...key, rowid], rowid);
  });
  const number = typeof pk === "number" ? pk : 0;
  return {
    rows: treeSet(table.rows, [rowid], row),
    indexes,
    lastNumber: Math.max(table.lastNumber, number),
  };
}

export function withoutRow(layout: Layout, table: Table, row: Row): Table {
  const rowid = rowidOf(layout, table, cellOf(row, layout.spec.pk));
  return {
    ...table,
    rows: treeDelete(table.rows, [rowid]),
    indexes: layout.indexes.map((index, at) => unindexed(index, indexAt(table, at), row, rowid)),
  };
}

/** One more than the highest there is (SQLite, without AUTOINCREMENT). */
function nextRowid(table: Table): number {
  return Number(treeLastKey(table.rows)?.[0] ?? 0) + 1;
}

function indexAt(table: Table, at: number): Tree<Cell> {
  return table.indexes[at] ?? null;
}

function unindexed(index: Index, tree: Tree<Cell>, row: Row, rowid: Cell): Tree<Cell> {
  const key = index.key(row);
  return key === null ? tree : treeDelete(tree, [...key, rowid]);
}
