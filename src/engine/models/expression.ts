/**
 * Expressions as plain data: what a lookup, an `F()`, an aggregate or a constraint became after its names were resolved.
 * The first member says which it is. An alias is the number of a joined table, 0 the query's own.
 */
import type { Cell } from "../trace/events.ts";
import type { Query } from "./query-spec.ts";

export type Expression =
  /** A column of a joined table; `depth` 1 is the query around this one. */
  | readonly ["column", alias: number, name: string, depth?: number]
  /** As stored, without turning decimals into numbers: for loading instances. */
  | readonly ["stored", alias: number, name: string]
  | readonly ["value", Cell]
  /** A column of the query this one selects from. */
  | readonly ["output", number]
  | readonly ["and" | "or", ...Expression[]]
  | readonly ["not", Expression]
  | readonly ["compare", Comparison, Expression, Expression]
  | readonly ["isnull", Expression, boolean]
  | readonly ["in", Expression, readonly Expression[]]
  | readonly ["inQuery", Expression, Query]
  | readonly ["exists", Query]
  | readonly ["scalar", Query]
  | readonly ["call", name: string, ...Expression[]]
  | readonly ["case", readonly (readonly [Expression, Expression])[], Expression]
  | readonly ["aggregate", AggregateCall]
  /** A member of a JSON text; numbers and texts are cells, all else is JSON text. */
  | readonly ["member", Expression, readonly (string | number)[]]
  /** Whether there is one, be it `null`. */
  | readonly ["hasMember", Expression, readonly (string | number)[]];

export type Comparison =
  | "exact"
  | "iexact"
  | "gt"
  | "gte"
  | "lt"
  | "lte"
  | "contains"
  | "icontains"
  | "startswith"
  | "istartswith"
  | "endswith"
  | "iendswith"
  | "regex"
  | "iregex";

export type AggregateCall = {
  readonly name: "Count" | "Sum" | "Avg" | "Max" | "Min" | "StdDev" | "Variance" | "Concat" | "Any";
  /** `null` counts rows. */
  readonly of: Expression | null;
  readonly filter: Expression | null;
  readonly distinct: boolean;
  readonly sample?: boolean;
  readonly separator?: string;
};
