import type { Host } from "../host.ts";
import { type SpanId, spanId } from "../ids.ts";
import { Columns } from "./columns.ts";
import type { TraceEvent, Unrecorded } from "./events.ts";
import { SEND, unpackSend, unpackStretch } from "./packed-sends.ts";
import type { Place } from "./preview.ts";

/** Where in the run something happens: the span around it and the line of the person's code. */
export type Moment = { readonly parent: SpanId | null; readonly place: Place | null };

/** The moment of things that nobody's code made happen. */
export const NO_MOMENT: Moment = { parent: null, place: null };

/** A number that ends a run, and what the person reads then. */
export type Limit = { readonly max: number; readonly sentence: string };

/** Somebody whose events have no numbers yet, because nobody asked for one since. */
export type Unsettled = { settle(): void };

/** A run makes so many events that nobody could look through them, or met another limit that ends it. */
export class TraceFull extends Error {
  override readonly name = "TraceFull";
}

/** No trace is longer, whatever its limit says: numbers stay small integers. */
const LONGEST = 2 ** 30;

/** What of a host the recorder needs. */
export type Clock = Pick<Host, "now">;

/** Numbers the events of one run and keeps them until they are drained. */
export class Recorder {
  /** With recording off nothing is kept; readers of the hot path ask before they build an event. */
  on = true;
  /** Whose turn it was last. It is settled, and forgotten here, before anybody else takes a number. */
  unsettled: Unsettled | null = null;
  /** What packed events are made of. */
  readonly columns: Columns = new Columns();
  readonly clock: Clock;
  #sentence: string;
  #max: number;
  /** Events, and the places of packed ones in the columns. */
  #log: (TraceEvent | number)[] = [];
  /** The newest line of the person's code that an event names. */
  #reached: Place | null = null;
  #seq = 0;
  #spans = 0;

  constructor(clock: Clock, { max, sentence }: Limit) {
    this.clock = clock;
    this.#max = Math.min(max, LONGEST);
    this.#sentence = sentence;
  }

  /** Events recorded so far, drained ones included. */
  get length(): number {
    this.#settle();
    return this.#seq;
  }

  /** No event is taken any more. */
  get full(): boolean {
    return this.length >= this.#max;
  }

  /** So many events are taken before the one that closes the trace. */
  get room(): number {
    return this.#max - 1 - this.length;
  }

  /** The number that the last settled span got. */
  get lastSpan(): number {
    return this.#spans;
  }

  /**
   * Settles who came before. Gives whether so many more events fit into the trace: then those of this one need no numbers
   * until somebody else takes one.
   */
  awaits(next: Unsettled, events: number): boolean {
    if (events > this.room) return false;
    this.unsettled = next;
    return true;
  }

  /**
   * @throws {TraceFull} when the trace is full, each time: this ends the run. The first time the
   * trace is closed with `limit.reached`.
   */
  record(event: Unrecorded): void {
    if (!this.on) return;
    this.requireRoom(event.place);
    // A call names the place where its receiver is defined.
    if (event.place !== null && event.type !== "call.started") this.#reached = event.place;
    this.#seq += 1;
    this.#append(event);
  }

  /** @throws {TraceFull} as `record` does. */
  requireRoom(place: Place | null = null): void {
    if (this.room > 0) return;
    throw this.end("MAX_EVENTS", this.#sentence, { parent: null, place: place ?? this.#reached });
  }

  /** Puts a stretch of packed events into the log (`packed-sends.ts`), which fit. Gives the number of the first. */
  pack(place: number, events: number, spans: number): number {
    const first = this.#seq + 1;
    this.#log.push(place);
    this.#seq += events;
    this.#spans += spans;
    return first;
  }

  /** The same for all events of a send, the place of which this is. */
  packSend(place: number, events: number, spans: number): void {
    this.columns.numbers[place + SEND.seq] = this.#seq + 1;
    this.#log.push(-place - 1);
    this.#seq += events;
    this.#spans += spans;
  }

  /** A number for something that starts and ends. */
  nextSpan(): SpanId {
    this.#settle();
    this.#spans += 1;
    return spanId(this.#spans);
  }

  /** Closes the trace, unless it is: a limit that ends the run was met. Gives what to throw. */
  end(limit: string, sentence: string, { parent, place }: Moment): TraceFull {
    if (!this.full) {
      this.#seq += 1;
      this.#max = this.#seq;
      this.#sentence = sentence;
      this.#append({ type: "limit.reached", limit, sentence, parent, place });
    }
    return new TraceFull(this.#sentence);
  }

  /** Hands over the events since the last drain. */
  drain(): TraceEvent[] {
    this.#settle();
    const drained: TraceEvent[] = [];
    for (const entry of this.#log) {
      if (typeof entry !== "number") drained.push(entry);
      else if (entry < 0) unpackSend(this.columns, -entry - 1, drained);
      else unpackStretch(this.columns, entry, drained);
    }
    this.#log = [];
    this.columns.clear();
    return drained;
  }

  #settle(): void {
    const { unsettled } = this;
    if (unsettled === null) return;
    this.unsettled = null;
    unsettled.settle();
  }

  #append(event: Unrecorded): void {
    // The caller made the object for this call: copying it would cost more than all the rest.
    this.#log.push(Object.assign(event, { seq: this.#seq, at: this.clock.now() }));
  }
}

export function createRecorder(clock: Clock, limit: Limit): Recorder {
  return new Recorder(clock, limit);
}
