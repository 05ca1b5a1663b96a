/**
 * A send whose receivers are functions that a plain loop calls. It leaves the same events as the steps of `send.ts`, but
 * packed (`packed-sends.ts`). Numbers are taken late: as long as no receiver records anything, those of the whole send follow
 * from its first one and are taken at its end.
 */
import { type SpanId, spanId } from "../ids.ts";
import type { SendMode } from "../trace/events.ts";
import { SEND, STRETCH } from "../trace/packed-sends.ts";
import type { Moment, Recorder, Unsettled } from "../trace/recorder.ts";
import type { Handler } from "./call-all.ts";
import type { SendPlan } from "./send-plan.ts";

/** What receivers are called with: an object that nobody changes. `named` holds the arguments in the order of the call. */
export type QuickGiven = { readonly named: Readonly<Record<string, unknown>> };

/** What is the same for all sends of a signal to one sender in one mode, until a connection changes. */
export type QuickLine<Given extends QuickGiven> = {
  readonly plan: SendPlan;
  readonly mode: SendMode;
  /** The receivers of the plan, in its order. */
  readonly handlers: readonly Handler<Given>[];
};

/** One send under way. When it is over the object serves another, so that sends leave no garbage. */
export class QuickSend implements Unsettled {
  /** How many sends enclose what runs in its receivers. */
  readonly nesting: number;
  readonly #recorder: Recorder;
  #count = 0;
  /** The receiver that runs, counted from 0. */
  #index = 0;
  /** The first event, counted within the send, that has no number yet. */
  #from = 0;
  #span: SpanId = spanId(0);
  /** What the span of receiver 0 would be if all had followed each other as the last ones did. */
  #firstCall = 0;
  /** Place of its numbers in the recorder's columns. */
  #place = 0;

  constructor(recorder: Recorder, nesting: number) {
    this.#recorder = recorder;
    this.nesting = nesting;
  }

  /** Where the run is while a receiver is called. */
  get moment(): Moment {
    return { parent: spanId(this.#firstCall + this.#index), place: null };
  }

  /**
   * Calls everybody and gives the responses; the errors that a robust send catches are among them.
   * @throws what else a receiver throws. @throws {TraceFull}
   */
  run<Given extends QuickGiven>(line: QuickLine<Given>, given: Given, moment: Moment): unknown[] {
    const recorder = this.#recorder;
    const { columns, clock } = recorder;
    const { handlers } = line;
    const count = handlers.length;
    const values = new Array<unknown>(count);
    this.#count = count;
    this.#index = 0;
    this.#from = 0;
    const fits = recorder.awaits(this, 2 * count + 2);
    const place = columns.begin(SEND.times + count + 1);
    const span = recorder.lastSpan + 1;
    let { numbers } = columns;
    numbers[place + SEND.story] = columns.keep(line, given, moment, values);
    numbers[place + SEND.span] = span;
    numbers[place + SEND.times] = clock.now();
    this.#place = place;
    this.#span = spanId(span);
    this.#firstCall = span + 1;
    const ends = place + SEND.times + 1;
    try {
      if (!fits) this.#writeStart();
      for (let first = 0; first < count; first = this.#index + 1) {
        try {
          for (let index = first; index < count; index += 1) {
            this.#index = index;
            values[index] = handlers[index]?.(given);
            const end = clock.now();
            if (recorder.unsettled === this) {
              numbers[ends + index] = end;
              continue;
            }
            this.#resume(end);
            // Receivers may have made the columns grow: that gives other ones.
            ({ numbers } = columns);
          }
        } catch (error) {
          this.#raise(error, line, moment);
          ({ numbers } = columns);
          values[this.#index] = error;
        }
      }
      this.#finish();
    } finally {
      columns.end();
    }
    return values;
  }

  /** Somebody else takes a number: a receiver runs, and what the send left so far comes first. */
  settle(): void {
    this.#write(2 * this.#index + 2);
  }

  /** The start and what follows it, in a trace that is about to be full. */
  #writeStart(): void {
    this.#writeNext();
    this.#writeNext();
  }

  /** The receiver that runs returned, and numbers were taken while it ran. */
  #resume(at: number): void {
    this.#noteEnd(at);
    this.#writeNext();
    this.#goOn();
  }

  /** The next receiver, or the end, is about to come. */
  #goOn(): void {
    const recorder = this.#recorder;
    const fits = recorder.awaits(this, 2 * this.#count + 2 - this.#from);
    this.#firstCall = recorder.lastSpan - this.#index;
    if (!fits) this.#writeNext();
  }

  /** The receiver that runs raised. */
  #raise(error: unknown, { plan, mode }: QuickLine<never>, moment: Moment): void {
    const recorder = this.#recorder;
    const span = this.#span;
    const call = spanId(this.#firstCall + this.#index);
    const told = plan.host.describeError(error);
    const caught = mode === "send_robust" && plan.host.isCatchable(error);
    const ending = { type: "call.raised", span: call, error: told, caught } as const;
    recorder.record({ ...ending, changes: [], parent: span, place: null });
    if (!caught) {
      const { parent } = moment;
      recorder.record({ type: "send.aborted", span, error: told, parent, place: null });
      throw error;
    }
    this.#noteEnd(recorder.clock.now());
    this.#from = 2 * this.#index + 3;
    this.#goOn();
  }

  #noteEnd(at: number): void {
    this.#recorder.columns.numbers[this.#place + SEND.times + this.#index + 1] = at;
  }

  #finish(): void {
    const recorder = this.#recorder;
    // A trace that cannot take the end does not come so far.
    recorder.unsettled = null;
    const events = 2 * this.#count + 2;
    if (this.#from > 0) this.#write(events);
    else recorder.packSend(this.#place, events, this.#count + 1);
  }

  /** @throws {TraceFull} */
  #writeNext(): void {
    this.#recorder.requireRoom();
    this.#write(this.#from + 1);
  }

  /** Gives numbers to the events before `to`. */
  #write(to: number): void {
    const recorder = this.#recorder;
    const { columns } = recorder;
    const from = this.#from;
    this.#from = to;
    const stretch = columns.takeNumbers(STRETCH.size);
    const { numbers } = columns;
    numbers[stretch + STRETCH.send] = this.#place;
    numbers[stretch + STRETCH.from] = from;
    numbers[stretch + STRETCH.to] = to;
    numbers[stretch + STRETCH.firstCall] = this.#firstCall;
    numbers[stretch + STRETCH.seq] = recorder.pack(
      stretch,
      to - from,
      this.#spansBefore(to) - this.#spansBefore(from),
    );
  }

  /** Spans that begin with an event before this one: the send and its calls. */
  #spansBefore(event: number): number {
    return event === 0 ? 0 : 1 + Math.min(event >> 1, this.#count);
  }
}
