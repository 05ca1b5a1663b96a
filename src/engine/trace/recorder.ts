import { type SpanId, spanId } from "../ids.ts";
import type { TraceEvent, Unrecorded } from "./events.ts";
import type { Place } from "./preview.ts";

/** Where in the run something happens: the span around it and the line of the person's code. */
export type Moment = { readonly parent: SpanId | null; readonly place: Place | null };

/** The moment of things that nobody's code made happen. */
export const NO_MOMENT: Moment = { parent: null, place: null };

export type RecorderOptions = {
  /** Milliseconds since the run began. */
  readonly now: () => number;
  /** The trace holds this many events at most, the one about the limit included. */
  readonly maxEvents?: number;
};

/** Numbers the events of one run and keeps them until they are drained. */
export type Recorder = {
  /** With recording off nothing is kept; readers of the hot path ask before they build an event. */
  on: boolean;
  /** Events recorded so far, drained ones included. */
  readonly length: number;
  /** No event is taken any more. */
  readonly full: boolean;
  /**
   * @throws {TraceFull} when the trace holds `maxEvents`, each time: this ends the run. The first time the
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

const MAX_EVENTS = 20_000;

export function createRecorder({ now, maxEvents = MAX_EVENTS }: RecorderOptions): Recorder {
  let events: TraceEvent[] = [];
  let seq = 0;
  let spans = 0;

  function close(): never {
    const sentence = `The run stopped after ${maxEvents} events: do the receivers call each other for ever?`;
    if (seq < maxEvents) {
      seq += 1;
      events.push({
        type: "limit.reached",
        limit: "events",
        sentence,
        parent: null,
        place: null,
        seq,
        at: now(),
      });
    }
    throw new TraceFull(sentence);
  }

  return {
    on: true,
    get length() {
      return seq;
    },
    get full() {
      return seq >= maxEvents;
    },
    record(event) {
      if (!this.on) return;
      if (seq >= maxEvents - 1) close();
      seq += 1;
      events.push({ ...event, seq, at: now() });
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
