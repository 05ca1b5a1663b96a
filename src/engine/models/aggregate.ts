/** The aggregates over the values of one group. NULLs do not count, as in SQL. */
import type { Cell } from "../trace/events.ts";
import { compareCells, keyText } from "./cell.ts";
import { DatabaseError } from "./database-error.ts";
import type { AggregateCall } from "./expression.ts";
import { numberOf } from "./functions.ts";
import { deviationOf, varianceOf } from "./spread.ts";

export function aggregate(call: AggregateCall, all: readonly Cell[]): Cell {
  const known = all.filter((value) => value !== null);
  const values = call.distinct ? distinct(known) : known;
  switch (call.name) {
    case "Count":
      return values.length;
    case "Sum":
      return values.length === 0 ? null : sum(values);
    case "Avg":
      return values.length === 0 ? null : sum(values) / values.length;
    case "Max":
      return values.reduce<Cell>((a, b) => (a === null || compareCells(b, a) > 0 ? b : a), null);
    case "Min":
      return values.reduce<Cell>((a, b) => (a === null || compareCells(b, a) < 0 ? b : a), null);
    case "Variance":
      return spread(call, all, values, varianceOf);
    case "StdDev":
      return spread(call, all, values, deviationOf);
    case "Concat":
      return values.length === 0 ? null : values.map(String).join(call.separator ?? ",");
    case "Any":
      return values[0] ?? null;
  }
}

function distinct(values: readonly Cell[]): readonly Cell[] {
  return [...new Map(values.map((value) => [keyText([value]), value])).values()];
}

/** With the rounding errors added up apart, as SQLite does it (Kahan and Babuška). */
function sum(values: readonly Cell[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const part = numberOf(value);
    const next = total + part;
    lost += Math.abs(total) >= Math.abs(part) ? total - next + part : part - next + total;
    total = next;
  }
  return total + lost;
}

/**
 * Django gives SQLite functions of Python's `statistics`, which take no NULL, no text and no sample of one, and fail where the
 * answer is too large. Of nothing at all they are not asked.
 */
function spread(
  call: AggregateCall,
  all: readonly Cell[],
  values: readonly Cell[],
  of: (values: readonly number[], count: number) => number,
): number | null {
  if (all.length === 0) return null;
  const numbers = values.map(Number);
  const count = numbers.length - (call.sample ? 1 : 0);
  const canTell = count > 0 && !all.includes(null) && numbers.every(Number.isFinite);
  const answer = canTell ? of(numbers, count) : Number.NaN;
  if (Number.isFinite(answer)) return answer;
  throw new DatabaseError(
    "OperationalError",
    "user-defined aggregate's 'finalize' method raised error",
  );
}
