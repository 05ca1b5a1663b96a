/** The aggregates over the values of one group. NULLs do not count, as in SQL. */
import type { Cell } from "../trace/events.ts";
import { compareCells, keyText } from "./cell.ts";
import type { AggregateCall } from "./expression.ts";

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
      return variance(values, call.sample ?? false);
    case "StdDev": {
      const squared = variance(values, call.sample ?? false);
      return squared === null ? null : Math.sqrt(squared);
    }
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
    const part = Number(value);
    const next = total + part;
    lost += Math.abs(total) >= Math.abs(part) ? total - next + part : part - next + total;
    total = next;
  }
  return total + lost;
}

function variance(values: readonly Cell[], sample: boolean): number | null {
  const count = values.length - (sample ? 1 : 0);
  if (count <= 0) return null;
  const mean = sum(values) / values.length;
  return values.reduce<number>((total, value) => total + (Number(value) - mean) ** 2, 0) / count;
}
