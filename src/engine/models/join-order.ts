/** In which order SQLite would read tables that are joined: rows come in that of the first, then of the second (`wherePathSolver`). */
import { type Facts, NO_FACTS } from "./facts.ts";
import { sortingCost, termsOf } from "./grouping.ts";
import { logEstAdd } from "./log-est.ts";
import type { Tables } from "./query.ts";
import type { Join, Query } from "./query-spec.ts";
import { type Edge, scanOf, type TableRead } from "./read-table.ts";
import { ROWS } from "./scan.ts";

/** More tables than this are read as they stand: all orders are tried. */
const MAX_TABLES = 5;
/** What a condition with `=` that no index serves is taken to leave out. */
const EQUALITY = 20;

export type JoinFacts = {
  readonly tables: Tables;
  readonly facts: ReadonlyMap<number, Facts>;
  readonly used: ReadonlyMap<number, ReadonlySet<string>>;
  /** Columns that are grouped by. */
  readonly groups: ReadonlyMap<number, ReadonlySet<string>>;
};

export type JoinStep = {
  readonly alias: number;
  readonly read: TableRead;
  /** Where nothing matches there is a row of NULLs. */
  readonly outer: boolean;
};

type Priced = JoinStep & { readonly cost: number; readonly rows: number };

/** The first table's key is grouped by: read first, it brings the groups one after another. */
const startsGroups = ({ model }: Query, { tables, groups }: JoinFacts) =>
  groups.get(0)?.has(tables.catalog.concrete(model).pk) === true;

/** `null` where the joins are read as they stand. */
export function joinOrder(query: Query, known: JoinFacts): readonly JoinStep[] | null {
  const { joins } = query;
  if (joins.length === 0 || joins.length >= MAX_TABLES || query.order.length > 0) return null;
  if (joins.some(({ on }) => on !== null)) return null;
  const inner = innerAliases(query, known);
  // An outer join stays behind all tables that are named before it.
  const mayStand = (order: readonly number[]) =>
    order.every((alias, at) => inner.has(alias) || order.slice(at).every((each) => each >= alias));
  const priceOf = pricing(query, inner, known);
  const grouped = startsGroups(query, known);
  let best: readonly JoinStep[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const order of permutations([0, ...joins.map((_, at) => at + 1)]).filter(mayStand)) {
    const steps = order.map((alias, at) => priceOf(alias, order.slice(0, at)));
    const found = costOf(steps);
    const mustSort = grouped && order[0] !== 0;
    const cost = mustSort ? logEstAdd(found, sortingCost(query, rowsOf(steps))) + 3 : found;
    if (cost < least) {
      least = cost;
      best = steps;
    }
  }
  return best;
}

/** Those whose rows without a partner never count: Django joins them so, or a condition refuses NULL (Django: `promote_joins`). */
function innerAliases({ model, joins }: Query, { tables, facts }: JoinFacts): ReadonlySet<number> {
  const labels = [model, ...joins.map((join) => join.model)];
  const inner = new Set([0]);
  for (const [alias, { terms }] of facts) {
    if (!terms.some(({ refusesNull }) => refusesNull)) continue;
    for (let at = alias; at > 0; at = Number(joins[at - 1]?.parent)) inner.add(at);
  }
  for (const [at, { parent, column, model: joined }] of joins.entries()) {
    const from = tables.catalog.concrete(String(labels[parent]));
    const own = from.columns.find(({ name }) => name === column);
    const points =
      own?.reference != null &&
      tables.catalog.concrete(own.reference.model) === tables.catalog.concrete(joined);
    if (inner.has(parent) && points && !own.null) inner.add(at + 1);
  }
  return inner;
}

/** What a table costs once others have been read: their order among each other does not matter. */
function pricing(
  query: Query,
  inner: ReadonlySet<number>,
  { tables, facts, used, groups }: JoinFacts,
): (alias: number, before: readonly number[]) => Priced {
  const { model, joins } = query;
  const labels = [model, ...joins.map((join) => join.model)];
  const terms = termsOf(query);
  const prices = new Map<string, Priced>();
  return (alias, before) => {
    const name = `${alias} after ${[...before].sort()}`;
    const price = prices.get(name);
    if (price !== undefined) return price;
    const outer = !inner.has(alias);
    const read: TableRead = {
      model: String(labels[alias]),
      facts: (outer ? undefined : facts.get(alias)) ?? NO_FACTS,
      edges: edgesOf(joins, alias, before),
      used: used.get(alias),
      groups: groups.get(alias),
      terms: groups.size === 0 ? [] : terms(alias),
    };
    const { cost, rows, served } = scanOf(read, tables);
    const made = { alias, outer, read, cost, rows: filtered(rows, read, served) };
    prices.set(name, made);
    return made;
  };
}

function edgesOf(joins: readonly Join[], alias: number, before: readonly number[]): Edge[] {
  const edges: Edge[] = [];
  for (const [at, { parent, column, target }] of joins.entries()) {
    const child = at + 1;
    if (child === alias && before.includes(parent))
      edges.push({ own: target, alias: parent, column });
    if (parent === alias && before.includes(child))
      edges.push({ own: column, alias: child, column: target });
  }
  return edges;
}

function rowsOf(steps: readonly Priced[]): number {
  return steps.reduce((sum, { rows }) => sum + rows, 0);
}

function costOf(steps: readonly Priced[]): number {
  let rows = 0;
  let cost = 0;
  for (const [at, step] of steps.entries()) {
    const own = step.cost + rows;
    cost = at === 0 ? own : logEstAdd(own, cost);
    rows += step.rows;
  }
  return cost;
}

/** Each condition that the scan does not serve leaves fewer rows (SQLite: `whereLoopOutputAdjust`). */
function filtered(rows: number, { facts, edges }: TableRead, served: readonly string[]): number {
  const terms = facts.terms.filter(({ column }) => !served.includes(column));
  const unserved = edges.filter(({ own }) => !served.includes(own)).length;
  const fewer = rows - terms.length - unserved;
  return terms.some(({ isEquality }) => isEquality) ? Math.min(fewer, ROWS - EQUALITY) : fewer;
}

function permutations(of: readonly number[]): readonly (readonly number[])[] {
  if (of.length < 2) return [of];
  return of.flatMap((first) =>
    permutations(of.filter((each) => each !== first)).map((rest) => [first, ...rest]),
  );
}
