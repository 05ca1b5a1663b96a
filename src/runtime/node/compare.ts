/** Compares recordings: the lines in which they differ. */
import type { Json } from "./json.ts";
import type { Recorded } from "./recording.ts";

export type Comparable = {
  readonly error: Json;
  readonly events: readonly Recorded[];
  readonly tables: Json;
};

/** `expected` lines start with `-`, `actual` ones with `+`; empty when the recordings are the same. */
export function differences(expected: Comparable, actual: Comparable): readonly string[] {
  const left = linesOf(expected);
  const right = linesOf(actual);
  const same = left.findIndex((line, number) => line !== right[number]);
  if (same === -1 && left.length === right.length) return [];
  const start = same === -1 ? left.length : same;
  let tail = 0;
  while (
    tail < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  ) {
    tail += 1;
  }
  return [
    ...left.slice(start, left.length - tail).map((line) => `-${line}`),
    ...right.slice(start, right.length - tail).map((line) => `+${line}`),
  ];
}

function linesOf({ events, error, tables }: Comparable): readonly string[] {
  return [
    ...events.map(sorted),
    `error: ${sorted(error)}`,
    ...Object.entries(tables ?? {}).flatMap(([table, rows]: [string, readonly Json[]]) => [
      `table ${table}: ${rows.length} rows`,
      ...rows.map(sorted),
    ]),
  ];
}

function sorted(value: Json): string {
  return JSON.stringify(value, (_name, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
