/** The rows of a query's tables side by side, in the order in which SQLite would find them. */
import type { Row } from "../trace/events.ts";
import { columnsUsed } from "./columns-used.ts";
import { compile, type Environment, type Scope, truth } from "./compile.ts";
import { factsOf, NO_FACTS } from "./facts.ts";
import { joinOrder } from "./join-order.ts";
import type { Tables } from "./query.ts";
import type { Query } from "./query-spec.ts";
import { readerOf } from "./read-table.ts";

/** One row for each alias, `null` where an outer join found nothing. */
export type Joined = readonly (Row | null)[];

export function joinedRows(
  query: Query,
  tables: Tables,
  scope: Scope,
): (outer: Environment | null) => readonly Joined[] {
  const used = columnsUsed(query);
  const facts = factsOf(query.where);
  const order = joinOrder(query, { tables, facts, used });
  if (order !== null) {
    const steps = order.map(({ read, ...step }) => ({ ...step, read: readerOf(read, tables) }));
    return () =>
      steps.reduce<readonly Joined[]>(
        (found, { alias, outer, read }) =>
          found.flatMap((rows) => {
            const partners = read(rows);
            const all = outer && partners.length === 0 ? [null] : partners;
            return all.map((row) => placed(rows, alias, row));
          }),
        [[]],
      );
  }
  const base = readerOf(
    { model: query.model, facts: facts.get(0) ?? NO_FACTS, edges: [], used: used.get(0) },
    tables,
  );
  const joins = query.joins.map(({ model, parent, column, target, on }, at) => ({
    on: on && compile(on, scope),
    read: readerOf(
      {
        model,
        facts: NO_FACTS,
        edges: [{ own: target, alias: parent, column }],
        used: used.get(at + 1),
      },
      tables,
    ),
  }));
  return (outer) => {
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
}

function placed(rows: Joined, alias: number, row: Row | null): Joined {
  const more = [...rows];
  more[alias] = row;
  return more;
}
