/** Where the rows of a long list lie whose heights are known only once they were drawn. */
import { partitionPoint } from "#engine/partition-point.ts";

/** Pixels of a row that was not drawn yet. */
export const ESTIMATE = 44;

/** The top of every row, and the end of the last one. `heights` holds what was measured, by step. */
export function rowOffsets(
  steps: readonly number[],
  heights: ReadonlyMap<number, number>,
): Float64Array {
  const offsets = new Float64Array(steps.length + 1);
  let top = 0;
  for (const [row, step] of steps.entries()) {
    offsets[row] = top;
    top += heights.get(step) ?? ESTIMATE;
  }
  offsets[steps.length] = top;
  return offsets;
}

/** The rows between two heights, the second one exclusive. */
export function rowsBetween(
  offsets: Float64Array,
  top: number,
  bottom: number,
): { readonly from: number; readonly to: number } {
  const count = offsets.length - 1;
  const from = partitionPoint(count, (row) => (offsets[row + 1] ?? 0) <= top);
  const to = partitionPoint(count, (row) => (offsets[row] ?? 0) < bottom);
  return { from, to: Math.max(from, to) };
}

/** The row of a step, -1 when it is not listed. */
export function rowOf(steps: readonly number[], step: number): number {
  const row = partitionPoint(steps.length, (at) => (steps[at] ?? 0) < step);
  return steps[row] === step ? row : -1;
}
