import { type SpanId, spanId } from "../ids.ts";
import { Columns } from "./columns.ts";
import type { TraceEvent, Unrecorded } from "./events.ts";
import { unpackStretch } from "./packed-sends.ts";
import type { Place } from "./preview.ts";

/** Where in the run something happens: the span around it and the line of the person's code. */
export type Moment = { readonly parent: SpanId | null; readonly place: Place | null };

/** The moment of things that nobody's code made happen. */
export const NO_MOMENT: Moment = { parent: null, place: null };

/** A number that ends a run, and what the person reads then. */
export type Limit = { readonly max: number; readonly sentence: string };

/** A run makes so many events that nobody could look through them. */
export class TraceFull extends Error {
  override readonly name = "TraceFull";
}

/** No trace is longer, whatever its limit says: numbers stay small integers. */
const LONGEST = 2 ** 30;

/** Numbers the events of one run and keeps them until they are drained. */
export class Recorder {
  /** With recording off nothing is kept; readers of the hot path ask before they build an event. */
  on = true;
  /** Grows with every event that is recorded on its own, every span and every drain: packed events in a row have none between. */
  moves = 0;
  /** What packed events are made of. */
  readonly columns: Columns = new Columns();
  /** Milliseconds since the run began. */
  readonly now: () => number;
  readonly #sentence: string;
  readonly #max: number;
  /** Events, and the places of packed ones in the columns. */
  #log: (TraceEvent | number)[] = [];
  #seq = 0;
  #spans = 0;

  constructor(now: () => number, { max, sentence }: Limit) {
    this.now = now;
    this.#max = Math.min(max, LONGEST);
    this.#sentence = sentence;
  }

  /** Events recorded so far, drained ones included. */
  get length(): number {
    return this.#seq;
  }

  /** No event is taken any more. */
  get full(): boolean {
    return this.#seq >= this.#max;
  }

  /**
   * @throws {TraceFull} when the trace is full, each time: this ends the run. The first time the
   * trace is closed with `limit.reached`.
   */
  record(event: Unrecorded): void {
    if (this.on) this.#append(event, this.nextSeq());
  }

  /** Puts a stretch of packed events into the log (`packed-sends.ts`). Each takes its own number by `nextSeq`. */
  pack(place: number): void {
    this.moves += 1;
    this.#log.push(place);
  }

  /** The number of one more event. @throws {TraceFull} as `record` does. */
  nextSeq(): number {
    if (this.#seq >= this.#max - 1) throw this.#close();
    this.#seq += 1;
    return this.#seq;
  }

  /** A number for something that starts and ends. */
  nextSpan(): SpanId {
    this.moves += 1;
    return this.nextPackedSpan();
  }

  /** The same for a span whose events are packed. */
  nextPackedSpan(): SpanId {
    this.#spans += 1;
    return spanId(this.#spans);
  }

  /** Hands over the events since the last drain. */
  drain(): TraceEvent[] {
    const drained: TraceEvent[] = [];
    for (const entry of this.#log) {
      if (typeof entry === "number") unpackStretch(this.columns, entry, drained);
      else drained.push(entry);
    }
    this.#log = [];
    this.moves += 1;
    this.columns.clear();
    return drained;
  }

  #append(event: Unrecorded, seq: number): void {
    this.moves += 1;
    // The caller made the object for this call: copying it would cost more than all the rest.
    this.#log.push(Object.assign(event, { seq, at: this.now() }));
  }

  #close(): TraceFull {
    if (!this.full) {
      this.#seq += 1;
      const sentence = this.#sentence;
      this.#append(
        { type: "limit.reached", limit: "MAX_EVENTS", sentence, parent: null, place: null },
        this.#seq,
      );
    }
    return new TraceFull(this.#sentence);
  }
}

export function createRecorder(now: () => number, limit: Limit): Recorder {
  return new Recorder(now, limit);
}
