import { type SpanId, spanId } from "../ids.ts";
import type { TraceEvent, Unrecorded } from "./events.ts";
import type { Place } from "./preview.ts";

/** Where in the run something happens: the span around it and the line of the person's code. */
export type Moment = { readonly parent: SpanId | null; readonly place: Place | null };

/** The moment of things that nobody's code made happen. */
export const NO_MOMENT: Moment = { parent: null, place: null };

/** A number that ends a run, and what the person reads then. */
export type Limit = { readonly max: number; readonly sentence: string };

/** Numbers the events of one run and keeps them until they are drained. */
export type Recorder = {
  /** With recording off nothing is kept; readers of the hot path ask before they build an event. */
  on: boolean;
  /** Events recorded so far, drained ones included. */
  readonly length: number;
  /** No event is taken any more. */
  readonly full: boolean;
  /**
   * @throws {TraceFull} when the trace is full, each time: this ends the run. The first time the
   * trace is closed with `limit.reached`.
   */
  record(event: Unrecorded): void;
  /** A number for something that starts and ends. */
  nextSpan(): SpanId;
  /** Hands over the events since the last drain. */
  drain(): TraceEvent[];
};

/** A run makes so many events that nobody could look through them. */
export class TraceFull extends Error {
  override readonly name = "TraceFull";
}

export function createRecorder(now: () => number, limit: Limit): Recorder {
  let events: TraceEvent[] = [];
  let seq = 0;
  let spans = 0;

  function append(event: Unrecorded): void {
    seq += 1;
    // The caller made the object for this call: copying it would cost more than all the rest.
    events.push(Object.assign(event, { seq, at: now() }));
  }

  return {
    on: true,
    get length() {
      return seq;
    },
    get full() {
      return seq >= limit.max;
    },
    record(event) {
      if (!this.on) return;
      if (seq < limit.max - 1) return append(event);
      const { sentence } = limit;
      if (seq < limit.max) {
        append({ type: "limit.reached", limit: "MAX_EVENTS", sentence, parent: null, place: null });
      }
      throw new TraceFull(sentence);
    },
    nextSpan() {
      spans += 1;
      return spanId(spans);
    },
    drain() {
      const drained = events;
      events = [];
      return drained;
    },
  };
}
