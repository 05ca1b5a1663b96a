/** The steps of a trace: the positions of the playhead. Position 0 is the prelude, everything before the first stop. */
import type { Trace } from "./events.ts";
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
  const starts: number[] = [];
  const kinds: StepKind[] = [];
  const kindOf = createStopFinder();
  let seen = 0;

  /** Number of steps that start before the index. */
  function countBefore(index: number): number {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  const steps: Steps = {
    get count() {
      return starts.length;
    },
    stepAt(position) {
      const start = starts[position - 1];
      const kind = kinds[position - 1];
      return start === undefined || kind === undefined
        ? null
        : { kind, start, end: steps.lengthAt(position) };
    },
    lengthAt: (position) => starts[Math.max(0, position)] ?? seen,
    positionOf: (seq) => countBefore(seq),
    update() {
      for (; seen < events.length; seen += 1) {
        const event = events[seen];
        const kind = event === undefined ? null : kindOf(event);
        if (kind !== null) {
          starts.push(seen);
          kinds.push(kind);
        }
      }
    },
  };
  steps.update();
  return steps;
}
