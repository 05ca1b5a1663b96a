/** How the events of a send lie in the columns, and how they are made of that when the trace is handed over. */
import type { QuickGiven, QuickLine } from "../dispatch/quick-send.ts";
import { spanId } from "../ids.ts";
import type { Columns } from "./columns.ts";
import type { Change, TraceEvent } from "./events.ts";
import type { Moment } from "./recorder.ts";

/** The numbers of a stretch: events of one send with no other between them. */
export const STRETCH = {
  /** The place of the numbers of the send. */
  send: 0,
  /** Its events `from` to before `to`, counted within the send: the start, two for each call, the end. */
  from: 1,
  to: 2,
  /** The number of the first event in it. */
  seq: 3,
  /** What the span of call 0 would be if all calls followed those of the stretch. */
  firstCall: 4,
  size: 5,
} as const;

/**
 * The numbers of a send. `seq` is that of its first event, if nothing was recorded before its last one. `story` is the place of its references. The times follow: one look at the clock at the start, which
 * is the start of the first call, too; then one after each call, which is the start of the next, or the end.
 */
export const SEND = { span: 0, story: 1, seq: 2, times: 3 } as const;

/** The references of a send (`Columns.keep`). */
type Story = [
  line: QuickLine<never>,
  given: QuickGiven,
  moment: Moment,
  values: readonly unknown[],
];

const NO_CHANGES: readonly Change[] = [];

/** Makes the events of the stretch at this place. */
export function unpackStretch(columns: Columns, place: number, into: TraceEvent[]): void {
  const of = (at: number) => Number(columns.numbers[place + at]);
  const from = of(STRETCH.from);
  const seq = of(STRETCH.seq) - from;
  unpack(
    columns,
    of(STRETCH.send),
    { from, to: of(STRETCH.to), seq, firstCall: of(STRETCH.firstCall) },
    into,
  );
}

/** Makes all events of the send at this place. */
export function unpackSend(columns: Columns, place: number, into: TraceEvent[]): void {
  const of = (at: number) => Number(columns.numbers[place + at]);
  unpack(
    columns,
    place,
    { from: 0, to: Number.POSITIVE_INFINITY, seq: of(SEND.seq), firstCall: of(SEND.span) + 1 },
    into,
  );
}

/** `seq` is the number of event 0, if the others follow it. */
type Part = {
  readonly from: number;
  readonly to: number;
  readonly seq: number;
  readonly firstCall: number;
};

function unpack(columns: Columns, send: number, part: Part, into: TraceEvent[]): void {
  const { numbers, references } = columns;
  const of = (at: number) => Number(numbers[send + at]);
  const story = of(SEND.story);
  // `QuickSend` put them there.
  const [{ plan, mode }, { named }, moment, values] = references.slice(story, story + 4) as Story;
  const { rows, host } = plan;
  const span = spanId(of(SEND.span));
  const { from, firstCall } = part;
  const to = Math.min(part.to, 2 * rows.length + 2);
  // Objects are written out: spreading costs several times as much as all the rest.
  for (let event = from; event < to; event += 1) {
    const seq = part.seq + event;
    const at = of(SEND.times + (event >> 1));
    if (event === 0) {
      const { signal, sender, receivers, skipped } = plan;
      const given = Object.keys(named).map((name) => ({ name, value: host.describe(named[name]) }));
      const start = { span, signal, sender, mode, arguments: given, receivers, skipped };
      into.push({ type: "send.started", seq, at, ...start, ...moment });
      continue;
    }
    const index = (event - 1) >> 1;
    const row = rows[index];
    if (row === undefined) {
      const { parent } = moment;
      into.push({ type: "send.finished", seq, at, span, parent, place: null });
      continue;
    }
    const call = spanId(firstCall + index);
    if (event % 2 === 1) {
      const registration = row.id;
      const { place: line } = row.receiverInfo;
      const type = "call.started";
      into.push({ type, seq, at, span: call, send: span, registration, parent: span, place: line });
    } else {
      const value = host.describe(values[index]);
      const type = "call.returned";
      const changes = NO_CHANGES;
      into.push({ type, seq, at, span: call, value, changes, parent: span, place: null });
    }
  }
}
