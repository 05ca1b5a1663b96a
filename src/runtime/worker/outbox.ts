/**
 * Sends the trace in batches. A worker that runs Python cannot run timers, so the outbox looks at the clock
 * whenever Python calls the engine: an endless loop of signals is seen while it runs. A loop inside C calls nobody, and
 * ends with the worker: what came before must have been sent, so a line reached for the first time sends all there is.
 */
import type { TraceEvent } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import type { Recorder } from "#engine/trace/recorder.ts";
import { MAX_BATCH, MAX_MESSAGE_PARTS } from "../limits.ts";
import { fitEvent } from "./fit-event.ts";

/** Milliseconds after which recorded events are sent although the run goes on. */
const MAX_WAIT = 40;
/** Calls of the engine between two looks at the clock. */
const LOOK_EVERY = 32;
/** Lines of one run that are told at once. */
const MAX_TOLD_LINES = 500;

export type Outbox = {
  /** To be called after each call of the engine. */
  readonly tick: () => void;
  /** The run comes to a line of the person's for the first time. */
  readonly reach: (place: Place) => void;
  readonly flush: () => void;
};

/** `send` gets the newest line reached as `at`; the events may be none. */
export function createOutbox(
  recorder: Recorder,
  send: (events: readonly TraceEvent[], at: Place | null) => void,
  now: () => number,
): Outbox {
  let calls = 0;
  let lastSent = now();
  let toldLines = 0;
  let newest: Place | null = null;
  function flush() {
    lastSent = now();
    let batch: TraceEvent[] = [];
    let filled = 0;
    for (const recorded of recorder.drain()) {
      const { event, size } = fitEvent(recorded);
      if (batch.length === MAX_BATCH || (batch.length > 0 && filled + size > MAX_MESSAGE_PARTS)) {
        send(batch, newest);
        batch = [];
        filled = 0;
      }
      batch.push(event);
      filled += size;
    }
    if (batch.length > 0) send(batch, newest);
    return batch.length > 0;
  }
  return {
    flush,
    reach(place) {
      newest = place;
      toldLines += 1;
      if (toldLines <= MAX_TOLD_LINES && !flush()) send([], newest);
    },
    tick() {
      calls += 1;
      if (calls % LOOK_EVERY === 0 && now() - lastSent > MAX_WAIT) flush();
    },
  };
}
