/** How the events of a send lie in the columns, and how they are made of that when the trace is handed over. */
import type { SendPlan } from "../dispatch/send-plan.ts";
import { type SpanId, spanId } from "../ids.ts";
import type { Columns } from "./columns.ts";
import type { SendMode, TraceEvent } from "./events.ts";
import type { Moment } from "./recorder.ts";

/** The numbers of a stretch: events of one send with no other between them. */
export const STRETCH = {
  /** The place of the numbers of the send. */
  send: 0,
  /** Its events `from` to before `to`, counted within the send. */
  from: 1,
  to: 2,
  /** The number of the first event, and the span of the first call in it. */
  seq: 3,
  call: 4,
  size: 5,
} as const;

/** The numbers of a send. `story` is the place of its references; one time per event follows. */
export const SEND = { span: 0, story: 1, times: 2 } as const;

/** The references of a send; the values of its named arguments follow, then its responses. */
export type Story = [plan: SendPlan, mode: SendMode, moment: Moment, names: readonly string[]];
export const STORY_SIZE = 4;

/** Makes the events of the stretch at this place. */
export function unpackStretch(columns: Columns, place: number, into: TraceEvent[]): void {
  const { numbers } = columns;
  const of = (name: keyof typeof STRETCH) => numbers[place + STRETCH[name]] ?? Number.NaN;
  const [from, to] = [of("from"), of("to")];
  const send = new PackedSend(columns, of("send"));
  const firstCall = of("call") - callOf(Math.max(1, from));
  for (let event = from; event < to; event += 1) {
    into.push(send.unpack(event, of("seq") + event - from, spanId(firstCall + callOf(event))));
  }
}

/** The call, counted from 0, to which an event of a send belongs. */
function callOf(event: number): number {
  return (event - 1) >> 1;
}

class PackedSend {
  readonly #columns: Columns;
  readonly #times: number;
  readonly #span: SpanId;
  readonly #story: Story;
  readonly #values: number;

  constructor(columns: Columns, place: number) {
    const { numbers, references } = columns;
    const story = numbers[place + SEND.story] ?? Number.NaN;
    this.#columns = columns;
    this.#times = place + SEND.times;
    this.#span = spanId(numbers[place + SEND.span] ?? Number.NaN);
    this.#values = story + STORY_SIZE;
    // `QuickSend` put them there.
    this.#story = references.slice(story, this.#values) as Story;
  }

  /** `call`: the span of the call that the event is about. */
  unpack(event: number, seq: number, call: SpanId): TraceEvent {
    const [plan, mode, moment, names] = this.#story;
    const { numbers, references } = this.#columns;
    const span = this.#span;
    const at = numbers[this.#times + event] ?? Number.NaN;
    if (event === 0) {
      const { describe, signal, sender, receivers, skipped } = plan;
      const given = names.map((name, index) => ({
        name,
        value: describe(references[this.#values + index]),
      }));
      const start = { span, signal, sender, mode, arguments: given, receivers, skipped };
      return { type: "send.started", seq, at, ...start, ...moment };
    }
    // Written out: spreading costs several times as much as all the rest.
    const index = callOf(event);
    const row = plan.rows[index];
    if (row === undefined) {
      return { type: "send.finished", seq, at, span, parent: moment.parent, place: null };
    }
    if (event % 2 === 1) {
      const { id: registration, receiverInfo } = row;
      const { place } = receiverInfo;
      const type = "call.started";
      return { type, seq, at, span: call, send: span, registration, parent: span, place };
    }
    const value = plan.describe(references[this.#values + names.length + index]);
    const type = "call.returned";
    return { type, seq, at, span: call, value, changes: [], parent: span, place: null };
  }
}
