/**
 * Sends the trace in batches. A worker that runs Python cannot run timers, so the outbox looks at the clock
 * whenever Python calls the engine: an endless loop of signals is seen while it runs.
 */
import type { TraceEvent } from "#engine/trace/events.ts";
import type { Recorder } from "#engine/trace/recorder.ts";
import { MAX_BATCH } from "../limits.ts";

/** Milliseconds after which recorded events are sent although the run goes on. */
const MAX_WAIT = 40;
/** Calls of the engine between two looks at the clock. */
const LOOK_EVERY = 32;

export type Outbox = {
  /** To be called after each call of the engine. */
  readonly tick: () => void;
  readonly flush: () => void;
};

export function createOutbox(
  recorder: Recorder,
  send: (events: readonly TraceEvent[]) => void,
  now: () => number,
): Outbox {
  let calls = 0;
  let lastSent = now();
  function flush() {
    lastSent = now();
    const events = recorder.drain();
    for (let start = 0; start < events.length; start += MAX_BATCH) {
      send(events.slice(start, start + MAX_BATCH));
    }
  }
  return {
    flush,
    tick() {
      calls += 1;
      if (calls % LOOK_EVERY === 0 && now() - lastSent > MAX_WAIT) flush();
    },
  };
}
