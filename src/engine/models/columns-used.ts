/** The columns a query looks at, by alias: what an index must hold to stand for the table. */
import type { Expression } from "./expression.ts";
import type { Query } from "./query-spec.ts";

export function columnsUsed(query: Query): ReadonlyMap<number, ReadonlySet<string>> {
  const used = new Map<number, Set<string>>();
  function add(alias: number, name: string): void {
    const names = used.get(alias);
    if (names === undefined) used.set(alias, new Set([name]));
    else names.add(name);
  }
  for (const [at, join] of query.joins.entries()) {
    add(join.parent, join.column);
    add(at + 1, join.target);
  }
  eachColumn(query, 0, add);
  return used;
}

/** The columns of an expression by alias. */
export function columnsOf(expression: Expression): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  visit(expression, 0, (alias, name) => {
    found.set(alias, (found.get(alias) ?? new Set()).add(name));
  });
  return found;
}

type Add = (alias: number, name: string) => void;

/** `depth`: queries between this one and the one that is asked about. */
function eachColumn(query: Query, depth: number, add: Add): void {
  const parts: readonly (Expression | null)[] = [
    query.where,
    query.having,
    ...(query.groupBy ?? []),
    ...query.select,
    ...query.order.map(({ by }) => by),
    ...query.joins.map(({ on }) => on),
  ];
  for (const part of parts) visit(part, depth, add);
  for (const inner of [query.source, ...(query.combined?.queries ?? [])]) {
    if (inner !== null) eachColumn(inner, depth + 1, add);
  }
}

/** Whatever an expression is made of: lists are expressions or lists of them, objects are queries or calls. */
function visit(part: unknown, depth: number, add: Add): void {
  if (Array.isArray(part)) {
    const [kind, alias, name, outwards = 0] = part;
    if (kind === "value") return;
    if (kind === "column" || kind === "stored") {
      if (outwards === depth) add(alias, name);
      return;
    }
    for (const each of part) visit(each, depth, add);
  } else if (isQuery(part)) eachColumn(part, depth + 1, add);
  else if (typeof part === "object" && part !== null && !(part instanceof Uint8Array)) {
    for (const each of Object.values(part)) visit(each, depth, add);
  }
}

function isQuery(part: unknown): part is Query {
  return typeof part === "object" && part !== null && "joins" in part && "select" in part;
}
