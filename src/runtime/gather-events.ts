/** Joins events that come in small pieces, so that the page draws once per frame and not once per line of Python. */
import type { TraceEvent } from "#engine/trace/events.ts";

/** Milliseconds that events wait for more. */
const WAIT = 16;

export type Gathering = {
  readonly add: (events: readonly TraceEvent[]) => void;
  /** Hands over at once what waits; before anything else is told. */
  readonly deliver: () => void;
};

export function gatherEvents(hand: (events: readonly TraceEvent[]) => void): Gathering {
  let waiting: TraceEvent[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  function deliver(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const events = waiting;
    waiting = [];
    hand(events);
  }
  return {
    add(events) {
      for (const event of events) waiting.push(event);
      timer ??= setTimeout(deliver, WAIT);
    },
    deliver,
  };
}
