/** What the planner must know of a query that makes groups: SQLite may read its tables so that groups come one after another. */
import type { Catalog } from "./catalog.ts";
import { columnsOf } from "./columns-used.ts";
import type { Expression } from "./expression.ts";
import { conjuncts } from "./facts.ts";
import { logEst } from "./log-est.ts";
import type { Query } from "./query-spec.ts";
import type { TermShape } from "./scan.ts";

type Term = {
  readonly columns: ReadonlyMap<number, ReadonlySet<string>>;
  readonly isEquality: boolean;
};

/** Columns that are grouped by, by alias: Django groups by whatever is selected, too. */
export function groupColumns(
  query: Query,
  catalog: Catalog,
): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  if (query.groupBy === null) return found;
  if (query.byRow) {
    found.set(0, new Set(catalog.concrete(query.model).columns.map(({ name }) => name)));
  }
  for (const part of [...query.groupBy, ...query.select]) {
    const isOwn = part[0] === "stored" || (part[0] === "column" && part[3] === undefined);
    if (isOwn) found.set(part[1], (found.get(part[1]) ?? new Set()).add(part[2]));
  }
  return found;
}

/** Conditions, then joins; a join is there again the other way round at the end (SQLite: `exprAnalyze`). */
export function termsOf(query: Query): (alias: number) => readonly TermShape[] {
  const joins = query.joins.map(({ parent, column, target }, at): Term => {
    const from = [parent, new Set([column])] as const;
    const to = [at + 1, new Set([target])] as const;
    return { columns: new Map([from, to]), isEquality: true };
  });
  const conditions = conjuncts(query.where).map(
    (part): Term => ({ columns: columnsOf(part), isEquality: isEquality(part) }),
  );
  const terms = [...conditions, ...joins, ...joins];
  return (alias) =>
    terms.map(({ columns, isEquality }) => ({
      columns: columns.get(alias) ?? new Set(),
      isEquality,
    }));
}

function isEquality(part: Expression): boolean {
  return part[0] === "compare" && part[1] === "exact";
}

/** What it costs to sort rows (SQLite: `whereSortingCost`). */
export function sortingCost(query: Query, rows: number): number {
  const columns = logEst(Math.floor((query.select.length + 59) / 30));
  return rows + columns + (rows <= 10 ? 0 : logEst(rows) - 33);
}
