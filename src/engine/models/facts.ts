/** What the conditions of a query say of the columns of each of its tables. */
import type { Cell } from "../trace/events.ts";
import type { Expression } from "./expression.ts";

export type Facts = {
  /** Values that a column must have one of; `null`: known only while the query runs. */
  readonly equals: ReadonlyMap<string, readonly Cell[] | null>;
  /** How many bounds a column has. */
  readonly bounds: ReadonlyMap<string, number>;
  /** One for each condition. */
  readonly terms: readonly Term[];
};

export type Term = {
  readonly column: string;
  readonly isEquality: boolean;
  /** No row of NULLs meets it. */
  readonly refusesNull: boolean;
};

type Draft = {
  readonly equals: Map<string, readonly Cell[] | null>;
  readonly bounds: Map<string, number>;
  readonly terms: Term[];
};

export const NO_FACTS: Facts = { equals: new Map(), bounds: new Map(), terms: [] };

const BOUNDS: ReadonlySet<string> = new Set(["gt", "gte", "lt", "lte"]);

/** By alias. Only parts that must hold count, and only those about a column as it is. */
export function factsOf(where: Expression | null): ReadonlyMap<number, Facts> {
  const found = new Map<number, Draft>();
  for (const part of conjuncts(where)) {
    const place = columnOf(part[0] === "compare" ? part[2] : part[1]);
    if (place === null) continue;
    const { alias, column } = place;
    const facts = found.get(alias) ?? { equals: new Map(), bounds: new Map(), terms: [] };
    found.set(alias, facts);
    note(part, column, facts);
  }
  return found;
}

function note(part: Expression, column: string, { equals, bounds, terms }: Draft): void {
  if (part[0] === "isnull") {
    if (part[2]) equals.set(column, [null]);
    terms.push({ column, isEquality: false, refusesNull: !part[2] });
  } else if (part[0] === "in") {
    equals.set(column, constants(part[2]));
    terms.push({ column, isEquality: false, refusesNull: true });
  } else if (part[0] === "compare") {
    const [, how, , right] = part;
    const isEquality = how === "exact";
    if (isEquality) equals.set(column, constants([right]));
    else if (BOUNDS.has(how)) bounds.set(column, (bounds.get(column) ?? 0) + 1);
    terms.push({ column, isEquality, refusesNull: true });
  }
}

export function conjuncts(where: Expression | null): readonly Expression[] {
  if (where === null) return [];
  if (where[0] !== "and") return [where];
  const [, ...parts] = where;
  return parts.flatMap(conjuncts);
}

function columnOf(part: unknown): { readonly alias: number; readonly column: string } | null {
  if (!Array.isArray(part) || part[0] !== "column") return null;
  const [, alias, column, depth = 0] = part;
  return depth === 0 ? { alias, column } : null;
}

function constants(options: readonly Expression[]): readonly Cell[] | null {
  const values = options.flatMap((option) => (option[0] === "value" ? [option[1]] : []));
  return values.length < options.length ? null : values;
}
