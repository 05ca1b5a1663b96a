/** Reads the tables of a query the way SQLite would, with the rows in its order. */
import type { Cell, Row } from "../trace/events.ts";
import { cellOf, compareCells, equalAcross, equalCells, otherwise } from "./cell.ts";
import type { Facts } from "./facts.ts";
import type { Tables } from "./query.ts";
import { chooseScan, type Scan, type TermShape } from "./scan.ts";

/** A column must be equal to one of another table that has been read before. */
export type Edge = { readonly own: string; readonly alias: number; readonly column: string };

export type TableRead = {
  readonly model: string;
  readonly facts: Facts;
  readonly edges: readonly Edge[];
  /** All columns the query looks at. */
  readonly used: ReadonlySet<string> | undefined;
  /** Columns the query groups by. */
  readonly groups: ReadonlySet<string> | undefined;
  readonly terms: readonly TermShape[];
};

/** The rows to join to those of the tables before it. */
export type Reader = (before: readonly (Row | null)[]) => readonly Row[];

const NONE: ReadonlySet<string> = new Set();

export function scanOf(read: TableRead, tables: Tables): Scan {
  const { model, facts, edges, used = NONE, groups = NONE, terms } = read;
  const equals = new Map([...facts.equals].map(([name, values]) => [name, values?.length ?? 1]));
  for (const { own } of edges) equals.set(own, 1);
  const wish = { equals, bounds: facts.bounds, used, groups, terms };
  return chooseScan(tables.shape(model), wish);
}

/** What the facts leave out may be among the rows; what the edges leave out is not. */
export function readerOf(read: TableRead, tables: Tables): Reader {
  const { model, facts, edges } = read;
  const { index, lead = "" } = scanOf(read, tables);
  const constants = ascending(facts.equals.get(lead) ?? null);
  function rows(among: readonly Cell[] | null): readonly Row[] {
    if (index !== null) return tables.by(model, index, among);
    if (among === null) return tables.rows(model);
    return among.flatMap((value) => tables.where(model, lead, value));
  }
  return (before) => {
    const wanted = edges.map(({ own, alias, column }) => {
      return { own, value: before[alias]?.[column] ?? null };
    });
    if (wanted.some(({ value }) => value === null)) return [];
    const leading = wanted.find(({ own }) => own === lead);
    let found = rows(leading ? [leading.value] : constants);
    if (leading !== undefined && found.length === 0) found = rows([otherwise(leading.value)]);
    return found.filter((row) =>
      wanted.every(({ own, value }) => equalAcross(cellOf(row, own), value)),
    );
  };
}

/** Each value once. */
function ascending(values: readonly Cell[] | null): readonly Cell[] | null {
  if (values === null) return null;
  const found: Cell[] = [];
  for (const value of [...values].sort(compareCells)) {
    const last = found.at(-1);
    if (last === undefined || !equalCells(value, last)) found.push(value);
  }
  return found;
}
