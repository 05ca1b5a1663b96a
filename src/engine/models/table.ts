/** One table: rows by primary key and an index per unique rule and foreign key. Values of this type never change. */
import type { Cell, Row } from "../trace/events.ts";
import type { Catalog } from "./catalog.ts";
import { cellOf, equalCells, type Key } from "./cell.ts";
import { type Compiled, compile, type Environment } from "./compile.ts";
import type { ModelSpec } from "./model-spec.ts";
import { type Tree, treeDelete, treeGet, treePrefix, treeSet, treeValues } from "./tree.ts";

export type Index = {
  /** Columns of the key in order; empty for an index over expressions. */
  readonly columns: readonly string[];
  readonly unique: boolean;
  /** As the database names it in a message. */
  readonly title: string;
  readonly key: (row: Row) => Key | null;
};

export type Layout = {
  readonly spec: ModelSpec;
  readonly indexes: readonly Index[];
  readonly checks: readonly { readonly name: string; readonly holds: Compiled }[];
};

export type Table = {
  readonly rows: Tree<Row>;
  readonly indexes: readonly Tree<Cell>[];
  /** The highest number ever handed out or written: never used again (SQLite: AUTOINCREMENT). */
  readonly lastNumber: number;
};

export function layoutOf(spec: ModelSpec, catalog: Catalog): Layout {
  const scope = { catalog, models: [spec.info.label] };
  const indexes: Index[] = [];
  for (const column of spec.columns) {
    if (column.name === spec.pk) continue;
    if (!(column.unique || column.reference)) continue;
    indexes.push({
      columns: [column.name],
      unique: column.unique,
      title: `${spec.table}.${column.column}`,
      key: (row) => [cellOf(row, column.name)],
    });
  }
  for (const unique of spec.uniques) {
    const condition = unique.condition && compile(unique.condition, scope);
    const parts = unique.expressions?.map((expression) => compile(expression, scope));
    indexes.push({
      columns: condition ? [] : unique.columns,
      unique: true,
      title: parts
        ? `index '${unique.name}'`
        : unique.columns.map((name) => `${spec.table}.${columnName(spec, name)}`).join(", "),
      key(row) {
        const environment: Environment = { rows: [row], outer: null, group: null, output: [] };
        if (condition && condition(environment) !== true) return null;
        return parts
          ? parts.map((part) => part(environment))
          : unique.columns.map((name) => cellOf(row, name));
      },
    });
  }
  const checks = spec.checks.map(({ name, condition }) => ({
    name,
    holds: compile(condition, scope),
  }));
  return { spec, indexes, checks };
}

/** As the database's messages spell it. */
export function columnName(spec: ModelSpec, name: string): string {
  return spec.columns.find((column) => column.name === name)?.column ?? name;
}

export function emptyTable(layout: Layout): Table {
  return { rows: null, indexes: layout.indexes.map(() => null), lastNumber: 0 };
}

export function rowOf(table: Table, pk: Cell): Row | undefined {
  return treeGet(table.rows, [pk]);
}

export function rowsOf(table: Table): readonly Row[] {
  return treeValues(table.rows);
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
    const row = rowOf(table, value);
    return row === undefined ? [] : [row];
  }
  const at = layout.indexes.findIndex((index) => index.columns[0] === column);
  const index = table.indexes[at];
  if (index === undefined) {
    return rowsOf(table).filter((row) => equalCells(cellOf(row, column), value));
  }
  return treePrefix(index, [value])
    .map((pk) => rowOf(table, pk))
    .filter((row) => row !== undefined);
}

/** The first unique index in which another row has the key of `row`. NULLs never collide. */
export function collision(layout: Layout, table: Table, row: Row): Index | undefined {
  const pk = cellOf(row, layout.spec.pk);
  return layout.indexes.find((index, at) => {
    if (!index.unique) return false;
    const key = index.key(row);
    if (key === null || key.includes(null)) return false;
    return treePrefix(indexAt(table, at), key).some((other) => !equalCells(other, pk));
  });
}

export function withRow(layout: Layout, table: Table, row: Row): Table {
  const pk = cellOf(row, layout.spec.pk);
  const before = rowOf(table, pk);
  const indexes = layout.indexes.map((index, at) => {
    const old = indexAt(table, at);
    const tree = before ? unindexed(index, old, before, pk) : old;
    const key = index.key(row);
    return key === null ? tree : treeSet(tree, [...key, pk], pk);
  });
  const number = typeof pk === "number" ? pk : 0;
  return {
    rows: treeSet(table.rows, [pk], row),
    indexes,
    lastNumber: Math.max(table.lastNumber, number),
  };
}

export function withoutRow(layout: Layout, table: Table, row: Row): Table {
  const pk = cellOf(row, layout.spec.pk);
  return {
    ...table,
    rows: treeDelete(table.rows, [pk]),
    indexes: layout.indexes.map((index, at) => unindexed(index, indexAt(table, at), row, pk)),
  };
}

function indexAt(table: Table, at: number): Tree<Cell> {
  return table.indexes[at] ?? null;
}

function unindexed(index: Index, tree: Tree<Cell>, row: Row, pk: Cell): Tree<Cell> {
  const key = index.key(row);
  return key === null ? tree : treeDelete(tree, [...key, pk]);
}
