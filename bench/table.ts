/** What a file of `bench/` exports, and the little arithmetic all of them need. */

export type Table = {
  readonly heading?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Sentences under the table: ratios, goals, conditions. */
  readonly notes: readonly string[];
};

export type Benchmark = {
  readonly title: string;
  readonly measure: () => Promise<Table | readonly Table[]>;
};

export function percentile(numbers: readonly number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length * share)] ?? Number.NaN;
}

/** The middle of the numbers; of an even count, the upper of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
