/**
 * Sends the trace in batches. A worker that runs Python cannot run timers, so the outbox looks at the clock
 * whenever Python calls the engine: an endless loop of signals is seen while it runs.
 */
import type { TraceEvent } from "#engine/trace/events.ts";
import type { Recorder } from "#engine/trace/recorder.ts";
import { MAX_BATCH, MAX_MESSAGE_PARTS } from "../limits.ts";
import { fitEvent } from "./fit-event.ts";

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
    let batch: TraceEvent[] = [];
    let filled = 0;
    for (const recorded of recorder.drain()) {
      const { event, size } = fitEvent(recorded);
      if (batch.length === MAX_BATCH || (batch.length > 0 && filled + size > MAX_MESSAGE_PARTS)) {
        send(batch);
        batch = [];
        filled = 0;
      }
      batch.push(event);
      filled += size;
    }
    if (batch.length > 0) send(batch);
  }
  return {
    flush,
    tick() {
      calls += 1;
      if (calls % LOOK_EVERY === 0 && now() - lastSent > MAX_WAIT) flush();
    },
  };
}
