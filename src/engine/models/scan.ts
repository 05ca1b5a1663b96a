/**
 * Which way SQLite would read a table. Rows that nobody ordered come in the order of the index that was read, and people print
 * them. Costs are those of SQLite without statistics (`whereLoopAddBtree`, `whereLoopAddBtreeIndex`).
 */
import { logEst, logEstAdd } from "./log-est.ts";

/** How an index looks to whoever plans. */
export type IndexShape = {
  /** Empty where it cannot serve a look-up by columns. */
  readonly columns: readonly string[];
  /** One row at most for a whole key. */
  readonly single: boolean;
  /** Estimate of the width of an entry. */
  readonly width: number;
  /** Indexes made later are looked at first. */
  readonly age: number;
};

export type TableShape = {
  /** Column that is the rowid itself, if there is one. */
  readonly rowid: string | null;
  /** Estimate of the width of a row. */
  readonly width: number;
  readonly indexes: readonly IndexShape[];
};

/** What a query says of one of its tables. */
export type Wish = {
  /** Columns that must be equal to one of so many values. */
  readonly equals: ReadonlyMap<string, number>;
  /** Columns with bounds, and how many: 1 or 2. */
  readonly bounds: ReadonlyMap<string, number>;
  /** All columns it looks at. */
  readonly used: ReadonlySet<string>;
  /** Columns it groups by. */
  readonly groups: ReadonlySet<string>;
  /** Its conditions and joins, in their order. */
  readonly terms: readonly TermShape[];
};

export type TermShape = {
  /** Columns of this table that it looks at. */
  readonly columns: ReadonlySet<string>;
  readonly isEquality: boolean;
};

/** Rows of a table of which nothing is known. */
export const ROWS = 200;
const LOOK_UP = logEst(ROWS) - 33;
/** Rows that are left after so many columns of a key are known. */
const LEFT = [ROWS, 33, 32, 30, 28, 27, 23];

export type Scan = {
  /** The index that is read, by its place; `null`: the table itself. */
  readonly index: number | null;
  /** Its first column, or the rowid. */
  readonly lead: string | undefined;
  readonly cost: number;
  /** Estimate of how many rows it gives, before conditions it does not serve. */
  readonly rows: number;
  /** Columns whose conditions it serves. */
  readonly served: readonly string[];
};

/** The cheapest way; of two that cost the same the one SQLite looks at first. */
export function chooseScan(table: TableShape, wish: Wish): Scan {
  const { rowid } = table;
  const own = { columns: rowid === null ? [] : [rowid], single: true, width: table.width, age: 0 };
  const whole: Scan = {
    index: null,
    lead: own.columns[0],
    cost: ROWS + 16,
    rows: ROWS,
    served: [],
  };
  // By the key itself the groups come as they should, too.
  const isOrdered = rowid !== null && wish.groups.has(rowid);
  let best = cheaper(whole, lookUp({ ...own, place: null, covers: true }, table, wish));
  const byAge = [...table.indexes.entries()].sort(([, a], [, b]) => b.age - a.age);
  for (const [place, index] of byAge) {
    const covers =
      index.columns.length > 0 &&
      [...wish.used].every((column) => column === rowid || index.columns.includes(column));
    if (isOrdered ? bringsGroups(index, wish) : covers && index.width < table.width) {
      const entries = ROWS + 1 + share(index.width, table.width);
      const cost = covers ? entries : logEstAdd(entries, lookUps(index, rowid, wish));
      best = cheaper(best, { index: place, lead: index.columns[0], cost, rows: ROWS, served: [] });
    }
    best = cheaper(best, lookUp({ ...index, place, covers }, table, wish));
  }
  return best;
}

/** Groups come one after another in its order, so nobody need sort them (SQLite: `wherePathSatisfiesOrderBy`). */
function bringsGroups({ columns }: IndexShape, { groups }: Wish): boolean {
  return columns.length > 0 && columns.every((column) => groups.has(column));
}

/** Rows that are looked up from an index that is read whole: conditions that it can tell leave some out. */
function lookUps({ columns }: IndexShape, rowid: string | null, { terms }: Wish): number {
  let rows = ROWS + 16;
  for (const term of terms) {
    const told = [...term.columns].every((name) => name === rowid || columns.includes(name));
    if (!told) break;
    rows -= term.isEquality ? 20 : 1;
  }
  return rows;
}

type Candidate = IndexShape & {
  readonly place: number | null;
  /** It holds all that is looked at, so the rows themselves need not be read. */
  readonly covers: boolean;
};

function cheaper(one: Scan, other: Scan | null): Scan {
  return other !== null && other.cost < one.cost ? other : one;
}

/** `null` where nothing is known of the first column. */
function lookUp(
  { columns, single, width, place, covers }: Candidate,
  table: TableShape,
  wish: Wish,
): Scan | null {
  let values = 0;
  let known = 0;
  for (const column of columns) {
    const count = wish.equals.get(column);
    if (count === undefined) break;
    values += logEst(count);
    known += 1;
  }
  const bounds = wish.bounds.get(columns[known] ?? "") ?? 0;
  if (known === 0 && bounds === 0) return null;
  let rows =
    known > 0 && known === columns.length && single
      ? 0
      : Number(LEFT[Math.min(known, LEFT.length - 1)]);
  if (bounds > 0) rows = Math.max(10, rows - (bounds === 1 ? 20 : 60));
  const entries = logEstAdd(LOOK_UP, rows + 1 + share(width, table.width));
  return {
    index: place,
    lead: columns[0],
    cost: (covers ? entries : logEstAdd(entries, rows + 16)) + values,
    rows: rows + values,
    served: columns.slice(0, known + (bounds > 0 ? 1 : 0)),
  };
}

function share(width: number, whole: number): number {
  return Math.floor((15 * width) / whole);
}
