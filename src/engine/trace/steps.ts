/** The steps of a trace: the positions of the playhead. Position 0 is the prelude, everything before the first stop. */
import type { Trace } from "./events.ts";
import { follow } from "./follow.ts";
import { createStopFinder, type StepKind } from "./stops.ts";

/** Events `start` (the stop) to `end` (exclusive), as indexes into the trace; event `seq` is at index `seq - 1`. */
export type Step = { readonly kind: StepKind; readonly start: number; readonly end: number };

export type Steps = {
  /** Number of steps: the highest position. */
  readonly count: number;
  /** The step that position `position` shows, 1 to `count`; `null` for the prelude at 0. */
  stepAt(position: number): Step | null;
  /** Number of events that the first `position` steps contain, the prelude included. */
  lengthAt(position: number): number;
  /** The first position that contains the event. */
  positionOf(seq: number): number;
  /** Takes in the events that were added to the trace since. */
  update(): void;
};

/** `events` may grow at its end between updates, and must not change otherwise. */
export function createSteps(events: Trace): Steps {
  const stops: { readonly kind: StepKind; readonly start: number }[] = [];
  const kindOf = createStopFinder();
  let length = 0;

  function lengthAt(position: number): number {
    return stops[Math.max(0, position)]?.start ?? length;
  }

  /** Number of stops before the index: the first `low` are, those from `high` on are not. */
  function countBefore(index: number): number {
    let low = 0;
    let high = stops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (lengthAt(middle) < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  return {
    get count() {
      return stops.length;
    },
    stepAt(position) {
      const stop = stops[position - 1];
      return stop === undefined ? null : { ...stop, end: lengthAt(position) };
    },
    lengthAt,
    positionOf: countBefore,
    update: follow(events, (event, index) => {
      const kind = kindOf(event);
      if (kind !== null) {
        stops.push({ kind, start: index });
      }
      length = index + 1;
    }),
  };
}
