/**
 * A send whose receivers are called by a plain loop of the host. It leaves the same events as the steps of `send.ts`, but
 * packed: while it runs only numbers and references are noted; the events are made when the trace is handed over.
 */
import { type SpanId, spanId } from "../ids.ts";
import type { SendMode } from "../trace/events.ts";
import { SEND, STORY_SIZE, STRETCH } from "../trace/packed-sends.ts";
import type { ErrorPreview } from "../trace/preview.ts";
import { type Moment, NO_MOMENT, type Recorder } from "../trace/recorder.ts";
import type { SendPlan } from "./send-plan.ts";

export type QuickRequest = {
  readonly plan: SendPlan;
  readonly mode: SendMode;
  /** Named arguments in the order of the call, without `signal` and `sender`: a plain object. */
  readonly named: Readonly<Record<string, unknown>>;
  readonly moment: Moment;
};

/** One send under way; when it is over the object serves another, so that sends leave no garbage. */
export class QuickSend {
  /** How many sends enclose what runs in its receivers. */
  nesting = 0;
  readonly #recorder: Recorder;
  #moment: Moment = NO_MOMENT;
  #span: SpanId = spanId(0);
  #call: SpanId = spanId(0);
  /** Events so far: one for the start, two for each call, one for the end. */
  #events = 0;
  #moves = 0;
  /** Places in the recorder's columns. */
  #stretch = 0;
  #send = 0;
  #times = 0;
  #responses = 0;
  /** The columns grow only where something is packed: then a new stretch begins, and looks again. */
  #numbers: Float64Array;
  readonly #references: unknown[];

  constructor(recorder: Recorder) {
    this.#recorder = recorder;
    this.#numbers = recorder.columns.numbers;
    this.#references = recorder.columns.references;
  }

  /** Starts another send. */
  open({ plan, mode, named, moment }: QuickRequest, nesting: number): void {
    const recorder = this.#recorder;
    const { columns } = recorder;
    const count = plan.rows.length;
    this.nesting = nesting;
    this.#moment = moment;
    this.#span = recorder.nextPackedSpan();
    this.#call = this.#span;
    this.#events = 0;
    this.#moves = -1;
    const names = plan.namesOf(named);
    const story = columns.takeReferences(STORY_SIZE + names.length + count);
    const references = this.#references;
    references[story] = plan;
    references[story + 1] = mode;
    references[story + 2] = moment;
    references[story + 3] = names;
    let value = story + STORY_SIZE;
    for (const name in named) {
      references[value] = named[name];
      value += 1;
    }
    this.#responses = value;
    this.#send = columns.takeNumbers(SEND.times + 2 * count + 2);
    this.#times = this.#send + SEND.times;
    columns.numbers[this.#send + SEND.span] = this.#span;
    columns.numbers[this.#send + SEND.story] = story;
    columns.begin();
    this.#note();
  }

  /** Where the run is while a receiver is called. */
  get moment(): Moment {
    return { parent: this.#call, place: null };
  }

  /** The next receiver is called now. */
  begin(): void {
    this.#call = this.#recorder.nextPackedSpan();
    this.#note();
  }

  /** It returned. */
  end(value: unknown): void {
    this.#references[this.#responses + (this.#events >> 1) - 1] = value;
    this.#note();
  }

  /** It raised. A robust send that caught it goes on; otherwise the send is over. */
  raise(error: ErrorPreview, caught: boolean): void {
    const recorder = this.#recorder;
    const span = this.#span;
    const ending = { type: "call.raised", span: this.#call, error, caught } as const;
    recorder.record({ ...ending, changes: [], parent: span, place: null });
    this.#events += 1;
    if (caught) return;
    const { parent } = this.#moment;
    recorder.record({ type: "send.aborted", span, error, parent, place: null });
    recorder.columns.end();
  }

  /** All receivers were called: the send is over. */
  finish(): void {
    this.#note();
    this.#recorder.columns.end();
  }

  #note(): void {
    const recorder = this.#recorder;
    const seq = recorder.nextSeq();
    if (recorder.moves !== this.#moves) this.#startStretch(seq);
    const event = this.#events;
    const numbers = this.#numbers;
    numbers[this.#times + event] = recorder.now();
    numbers[this.#stretch + STRETCH.to] = event + 1;
    this.#events = event + 1;
  }

  /** The send begins, or something was recorded on its own since its last event. */
  #startStretch(seq: number): void {
    const { columns } = this.#recorder;
    const event = this.#events;
    const place = columns.takeNumbers(STRETCH.size);
    const { numbers } = columns;
    this.#numbers = numbers;
    numbers[place + STRETCH.send] = this.#send;
    numbers[place + STRETCH.from] = event;
    numbers[place + STRETCH.seq] = seq;
    numbers[place + STRETCH.call] = event === 0 ? this.#call + 1 : this.#call;
    this.#stretch = place;
    this.#recorder.pack(place);
    // After a return that something preceded, the span of the next call does not follow from this one's.
    const isReturn = event > 0 && event % 2 === 0;
    this.#moves = isReturn ? -1 : this.#recorder.moves;
  }
}
