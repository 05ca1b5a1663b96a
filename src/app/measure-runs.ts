import type { RunStore } from "#stores/run-store.ts";

/** The timeline keeps what it was told for ever: after so many runs the old ones are taken away. */
const KEPT = 50;

/** Puts each run on the browser's performance timeline as the measure "run", with Python's own times as its detail. */
export function measureRuns(run: RunStore): void {
  let start = 0;
  let measured = 0;
  run.subscribe((state, before) => {
    if (state.asked !== before.asked) start = performance.now();
    if (state.timing !== before.timing && state.timing !== null) {
      if (measured % KEPT === 0) performance.clearMeasures("run");
      measured += 1;
      performance.measure("run", { start, end: performance.now(), detail: state.timing });
    }
  });
}
