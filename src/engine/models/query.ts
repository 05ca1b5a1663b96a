/** Runs queries over the tables of the moment. */
import type { Cell, Row } from "../trace/events.ts";
import type { Catalog } from "./catalog.ts";
import { compareCells, compareKeys, keyText } from "./cell.ts";
import { type Compiled, compile, type Environment, type Scope, truth } from "./compile.ts";
import type { Expression } from "./expression.ts";
import { joinedRows } from "./joined-rows.ts";
import type { Combined, Query } from "./query-spec.ts";
import type { TableShape } from "./scan.ts";

export type Tables = {
  readonly catalog: Catalog;
  rows(label: string): readonly Row[];
  /** Rows whose column has the value, found by an index where there is one. */
  where(label: string, column: string, value: Cell): readonly Row[];
  /** What there is to read of a table. */
  shape(label: string): TableShape;
  /** Rows in the order of an index, by its place; `among`: only those with one of these values in its first column. */
  by(label: string, index: number, among: readonly Cell[] | null): readonly Row[];
};

type Outputs = readonly (readonly Cell[])[];
type Runner = (outer: Environment | null) => Outputs;
type Found = { readonly environment: Environment; readonly output: readonly Cell[] };

export function runQuery(query: Query, tables: Tables): Outputs {
  return prepare(query, tables, undefined)(null);
}

/** How an expression outside of a query runs the queries inside it. */
export function subqueries(tables: Tables): NonNullable<Scope["run"]> {
  return (query, around) => prepare(query, tables, around);
}

function prepare(query: Query, tables: Tables, outer: Scope | undefined): Runner {
  const reach = { depth: 0 };
  const scope: Scope = {
    catalog: tables.catalog,
    models: [query.model, ...query.joins.map(({ model }) => model)],
    ...(outer && { outer }),
    run: subqueries(tables),
    reach,
  };
  const compiled = (expression: Expression): Compiled => compile(expression, scope);
  const { rows, inGroups } = combinedOrScanned(query, tables, scope);
  const where = query.where && compiled(query.where);
  const groupBy = query.groupBy?.map(compiled) ?? null;
  const having = query.having && compiled(query.having);
  const select = query.select.map(compiled);
  const order = query.order.map(({ by, ...rest }) => ({ by: compiled(by), ...rest }));
  // What does not look at the query around it has one answer for all of its rows.
  if (outer?.reach) outer.reach.depth = Math.max(outer.reach.depth, reach.depth - 1);
  const isCorrelated = reach.depth > 0;
  let answer: Outputs | null = null;

  function run(around: Environment | null): Outputs {
    let found = rows(around);
    if (where) found = found.filter((one) => truth(where(one)) === true);
    if (groupBy) found = grouped(found, groupBy, inGroups);
    if (having) found = found.filter((one) => truth(having(one)) === true);
    let results: readonly Found[] = found.map((environment) => ({
      environment,
      output: query.combined ? environment.output : select.map((part) => part(environment)),
    }));
    if (query.distinct) results = distinct(results, order);
    if (order.length > 0) results = sorted(results, order);
    const end = query.limit === null ? undefined : query.offset + query.limit;
    return results.slice(query.offset, end).map(({ output }) => output);
  }

  return (around) => {
    if (isCorrelated) return run(around);
    answer ??= run(around);
    return answer;
  };
}

type Source = {
  readonly rows: (outer: Environment | null) => readonly Environment[];
  readonly inGroups: boolean;
};

function combinedOrScanned(query: Query, tables: Tables, scope: Scope): Source {
  const { combined, source } = query;
  const bare = { rows: [], group: null, output: [] };
  if (combined !== null) {
    const parts = combined.queries.map((part) => prepare(part, tables, scope));
    const rows = (outer: Environment | null) =>
      combine(
        combined,
        parts.map((part) => part(outer)),
      ).map((output) => ({ ...bare, outer, output }));
    return { rows, inGroups: false };
  }
  if (source !== null) {
    const outputs = prepare(source, tables, scope);
    const rows = (outer: Environment | null) =>
      outputs(outer).map((output) => ({ ...bare, outer, output }));
    return { rows, inGroups: false };
  }
  const found = joinedRows(query, tables, scope);
  return { ...found, rows: (outer) => found.rows(outer).map((rows) => ({ ...bare, outer, rows })) };
}

/**
 * One environment per group, its first row standing for columns outside aggregates; ordered by the group's key, as SQLite sorts
 * them, unless they come in groups.
 */
function grouped(
  found: readonly Environment[],
  by: readonly Compiled[],
  inGroups: boolean,
): Environment[] {
  if (by.length === 0) {
    return [{ ...(found[0] ?? { rows: [], outer: null, output: [] }), group: found }];
  }
  const groups = new Map<
    string,
    {
      readonly key: readonly Cell[];
      readonly first: Environment;
      readonly members: Environment[];
    }
  >();
  for (const environment of found) {
    const key = by.map((part) => part(environment));
    const name = keyText(key);
    const group = groups.get(name);
    if (group) group.members.push(environment);
    else groups.set(name, { key, first: environment, members: [environment] });
  }
  const all = [...groups.values()];
  if (!inGroups) all.sort((a, b) => compareKeys(a.key, b.key));
  return all.map(({ first, members }) => ({ ...first, group: members }));
}

/** What is sorted by counts too: Django selects it with the rest (`get_extra_select`). */
function distinct(found: readonly Found[], order: readonly Order[]): Found[] {
  const seen = new Map<string, Found>();
  for (const one of found) {
    const keys = order.map(({ by }) => by({ ...one.environment, output: one.output }));
    const name = keyText([...one.output, ...keys]);
    if (!seen.has(name)) seen.set(name, one);
  }
  return [...seen.values()];
}

type Order = {
  readonly by: Compiled;
  readonly descending: boolean;
  readonly nulls: "first" | "last" | null;
};

function sorted(found: readonly Found[], order: readonly Order[]): Found[] {
  return found
    .map((one) => ({
      one,
      keys: order.map(({ by }) => by({ ...one.environment, output: one.output })),
    }))
    .sort((a, b) => {
      for (const [at, part] of order.entries()) {
        const difference = compareOrdered(a.keys[at] ?? null, b.keys[at] ?? null, part);
        if (difference !== 0) return difference;
      }
      return 0;
    })
    .map(({ one }) => one);
}

function compareOrdered(a: Cell, b: Cell, { descending, nulls }: Order): number {
  if (nulls !== null && (a === null) !== (b === null)) {
    return (a === null) === (nulls === "first") ? -1 : 1;
  }
  return descending ? compareCells(b, a) : compareCells(a, b);
}

function combine({ operator, all }: Combined, parts: readonly Outputs[]): Outputs {
  const [first = [], ...rest] = parts;
  if (operator === "union") {
    const everything = parts.flat();
    return all ? everything : unique(everything);
  }
  const wanted = operator === "intersection";
  return rest.reduce<Outputs>((left, right) => {
    const names = new Set(right.map(keyText));
    return left.filter((row) => names.has(keyText(row)) === wanted);
  }, unique(first));
}

/** UNION sorts to find doubles, so its rows come in order. */
function unique(rows: Outputs): Outputs {
  const byName = new Map(rows.map((row) => [keyText(row), row]));
  return [...byName.values()].sort(compareKeys);
}
