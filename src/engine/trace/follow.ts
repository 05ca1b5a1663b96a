import type { Trace, TraceEvent } from "./events.ts";

/**
 * Gives a function that hands every event of a growing trace to `take`, each once and in order, as far as there are any.
 * `events` may grow at its end between calls, and must not change otherwise. The first call is made here.
 */
export function follow(
  events: Trace,
  take: (event: TraceEvent, index: number) => void,
): () => void {
  let seen = 0;
  const update = (): void => {
    for (const event of events.slice(seen)) {
      take(event, seen);
      seen += 1;
    }
  };
  update();
  return update;
}
