/**
 * Names for what stands on the screen, so that panels can point at each other: `data-mark="span:12 calls:3"`. Words without spaces.
 * A thing (`span:12`, `receiver:3`, `line:main.py:4`) and what belongs to it (`in:12`, `calls:3`, `at:main.py:4`) have names of their own,
 * because whoever points at a receiver means all its calls, and whoever points at a call means this one. `lit-marks.ts` follows them.
 */
import type { RegistrationId, SenderKey, SignalId, SpanId } from "../ids.ts";
import type { SpanStart } from "./cast.ts";
import type { Cell, TraceEvent } from "./events.ts";
import type { Place } from "./preview.ts";
import { isRowEvent, type RowEvent } from "./spans.ts";

export function spanMark(span: SpanId): string {
  return `span:${span}`;
}
export function receiverMark(registration: RegistrationId): string {
  return `receiver:${registration}`;
}
export function signalMark(signal: SignalId): string {
  return `signal:${signal}`;
}
export function senderMark(key: SenderKey): string {
  return `sender:${encodeURIComponent(key)}`;
}
export function rowMark(model: string, pk: Cell): string {
  return `row:${model}:${encodeURIComponent(String(pk))}`;
}
export function lineMark({ file, line }: Place): string {
  return `line:${file}:${line}`;
}

/** What an event says on any panel: the span it starts, ends or happened in, whose it is, and the line it came from. */
export function marksOfEvent(
  event: TraceEvent,
  cast: { startOf(span: SpanId): SpanStart | undefined },
): string {
  if (isRowEvent(event)) return marksOfRow(event);
  const start = "span" in event ? cast.startOf(event.span) : undefined;
  return start === undefined ? joined([...inside(event), ...at(event.place)]) : marksOfSpan(start);
}

/** A write of a row, and the operation that wrote it. */
export function marksOfRow(event: RowEvent): string {
  return joined([
    `writes:${rowMark(event.model, event.pk).slice("row:".length)}`,
    ...inside(event),
  ]);
}

/** A span, and whose it is. */
export function marksOfSpan(start: SpanStart): string {
  const own = spanMark(start.span);
  switch (start.type) {
    case "call.started":
      return joined([own, `calls:${start.registration}`]);
    case "send.started":
      return joined([
        own,
        `sends:${start.signal}`,
        `from:${encodeURIComponent(start.sender.key)}`,
        ...at(start.place),
      ]);
    default:
      return joined([own, ...at(start.place)]);
  }
}

function inside({ parent }: TraceEvent): readonly string[] {
  return parent === null ? [] : [`in:${parent}`];
}

function at(place: Place | null): readonly string[] {
  return place === null ? [] : [`at:${place.file}:${place.line}`];
}

function joined(marks: readonly string[]): string {
  return marks.join(" ");
}
