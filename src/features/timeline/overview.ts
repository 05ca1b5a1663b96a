/** The whole run in few columns. */
import { outcomeOf } from "./bar-facts.ts";
import type { Lanes } from "./lanes.ts";
import type { Matches } from "./matches.ts";

export type Overview = {
  /** By column: how many lanes deep the run is there at most. */
  readonly depths: readonly number[];
  /** Columns in which something raised, and in which the search found something. */
  readonly raised: ReadonlySet<number>;
  readonly found: ReadonlySet<number>;
  /** How many parts raised. */
  readonly raisedCount: number;
};

/** Columns are equal in steps. What raised is marked where it ended, what was found where it begins. */
export function overviewOf(
  { bars }: Lanes,
  stepCount: number,
  columnCount: number,
  matches: Matches | null,
): Overview {
  const depths = new Array<number>(columnCount).fill(0);
  const raised = new Set<number>();
  const columnOf = (step: number) =>
    Math.min(columnCount - 1, Math.floor((step / Math.max(1, stepCount)) * columnCount));
  let raisedCount = 0;
  for (const { item, lane, from, to } of bars) {
    for (let column = columnOf(from); column <= columnOf(to - 1); column += 1) {
      depths[column] = Math.max(depths[column] ?? 0, lane + 1);
    }
    if (outcomeOf(item) !== "raised") continue;
    raised.add(columnOf(to - 1));
    raisedCount += 1;
  }
  const places = matches?.places ?? [];
  const found = new Set(places.flatMap((at) => (bars[at] ? [columnOf(bars[at].from)] : [])));
  return { depths, raised, found, raisedCount };
}
