import { partitionPoint } from "#engine/partition-point.ts";

/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

/** The step a key leads to, among those that are listed; `null` for a key that means nothing here. */
export function keyTarget(key: string, playhead: number, steps: readonly number[]): number | null {
  const before = partitionPoint(steps.length, (row) => (steps[row] ?? 0) < playhead);
  const isListed = steps[before] === playhead;
  const last = steps.length - 1;
  const rows: Readonly<Record<string, number>> = {
    ArrowDown: isListed ? before + 1 : before,
    ArrowUp: before - 1,
    PageDown: Math.min(last, before + PAGE),
    PageUp: Math.max(0, before - PAGE),
    Home: 0,
    End: last,
  };
  const row = rows[key];
  if (row === undefined) return null;
  // Before the first sentence lies the kitchen at rest.
  if (row < 0) return key === "ArrowUp" && steps.length > 0 ? 0 : null;
  return steps[Math.min(row, last)] ?? null;
}
