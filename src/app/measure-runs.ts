import type { RunStore } from "#stores/run-store.ts";

/** Puts each run on the browser's performance timeline as the measure "run", with Python's own times as its detail. */
export function measureRuns(run: RunStore): void {
  let start = 0;
  run.subscribe((state, before) => {
    if (state.asked !== before.asked) start = performance.now();
    if (state.timing !== before.timing && state.timing !== null) {
      performance.measure("run", { start, end: performance.now(), detail: state.timing });
    }
  });
}
