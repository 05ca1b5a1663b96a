/** The rows of a query's tables side by side, in the order in which SQLite would find them. */
import type { Row } from "../trace/events.ts";
import { columnsUsed } from "./columns-used.ts";
import { compile, type Environment, type Scope, truth } from "./compile.ts";
import { factsOf, NO_FACTS } from "./facts.ts";
import { groupColumns, termsOf } from "./grouping.ts";
import { joinOrder } from "./join-order.ts";
import type { Tables } from "./query.ts";
import type { Query } from "./query-spec.ts";
import { readerOf, scanOf, type TableRead } from "./read-table.ts";

/** One row for each alias, `null` where an outer join found nothing. */
export type Joined = readonly (Row | null)[];

export type JoinedRows = {
  readonly rows: (outer: Environment | null) => readonly Joined[];
  /** The rows of a group come one after another, and groups in an order of their own: that of an index. */
  readonly inGroups: boolean;
};

export function joinedRows(query: Query, tables: Tables, scope: Scope): JoinedRows {
  const used = columnsUsed(query);
  const groups = groupColumns(query, tables.catalog);
  const facts = factsOf(query.where);
  const order = joinOrder(query, { tables, facts, used, groups });
  if (order !== null) {
    const steps = order.map(({ read, ...step }) => ({ ...step, read: readerOf(read, tables) }));
    const first = order[0];
    // Rows of NULLs of an outer join are no groups of their own.
    const isPlain = order.every(({ alias, outer }) => !(outer && groups.has(alias)));
    const inGroups = first?.alias === 0 && isPlain && comesInGroups(query, first.read, tables);
    const rows = () =>
      steps.reduce<readonly Joined[]>(
        (found, { alias, outer, read }) =>
          found.flatMap((rows) => {
            const partners = read(rows);
            const all = outer && partners.length === 0 ? [null] : partners;
            return all.map((row) => placed(rows, alias, row));
          }),
        [[]],
      );
    return { rows, inGroups };
  }
  const whole: TableRead = {
    model: query.model,
    facts: facts.get(0) ?? NO_FACTS,
    edges: [],
    used: used.get(0),
    groups: groups.get(0),
    terms: query.groupBy === null ? [] : termsOf(query)(0),
  };
  const base = readerOf(whole, tables);
  const joins = query.joins.map(({ model, parent, column, target, on }, at) => ({
    on: on && compile(on, scope),
    read: readerOf(
      {
        model,
        facts: NO_FACTS,
        edges: [{ own: target, alias: parent, column }],
        used: used.get(at + 1),
        groups: undefined,
        terms: [],
      },
      tables,
    ),
  }));
  const rows = (outer: Environment | null) => {
    let found: readonly Joined[] = base([]).map((row) => [row]);
    for (const { on, read } of joins) {
      const holds = (rows: Joined) =>
        on === null || truth(on({ rows, outer, group: null, output: [] })) === true;
      found = found.flatMap((rows) => {
        const partners = read(rows)
          .map((row): Joined => [...rows, row])
          .filter(holds);
        return partners.length > 0 ? partners : [[...rows, null]];
      });
    }
    return found;
  };
  const inGroups = groups.size === 1 && comesInGroups(query, whole, tables);
  return { rows, inGroups };
}

function comesInGroups({ groupBy }: Query, read: TableRead, tables: Tables): boolean {
  const { rowid } = tables.shape(read.model);
  if (groupBy === null || rowid === null || read.groups?.has(rowid) !== true) return false;
  return scanOf(read, tables).index !== null;
}

function placed(rows: Joined, alias: number, row: Row | null): Joined {
  const more = [...rows];
  more[alias] = row;
  return more;
}
