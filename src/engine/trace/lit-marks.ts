/** What lights up when somebody points at a mark: the thing itself, what belongs to it, and whose it is. */
import { type SpanId, spanId } from "../ids.ts";
import type { Cast } from "./cast.ts";
import type { ReceiverInfo, Trace } from "./events.ts";
import { lineMark, receiverMark, rowMark, senderMark, signalMark, spanMark } from "./marks.ts";
import { isRowEvent } from "./spans.ts";
import { functionEnd } from "./why/python-text.ts";

export type Scene = {
  readonly events: Trace;
  readonly cast: Cast;
  readonly registrations: Iterable<{
    readonly id: Parameters<typeof receiverMark>[0];
    readonly receiver: ReceiverInfo;
  }>;
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
};

/** A row or an operation leads to so many others at most. */
const MAX_LED_TO = 100;

/** `marks` as they stand on an element, with spaces between. */
export function litBy(marks: string, scene: Scene): readonly string[] {
  const lit = marks.split(" ").flatMap((mark) => {
    const at = mark.indexOf(":");
    return followed(mark.slice(0, at), mark.slice(at + 1), scene);
  });
  return [...new Set(lit)];
}

function followed(kind: string, name: string, scene: Scene): readonly string[] {
  switch (kind) {
    case "span":
      return [`span:${name}`, `in:${name}`, ...partsOf(spanId(Number(name)), scene)];
    case "in":
      return [`span:${name}`, ...partsOf(spanId(Number(name)), scene)];
    case "receiver":
      return [`receiver:${name}`, `calls:${name}`, ...definitionOf(name, scene)];
    case "calls":
      return [`receiver:${name}`, ...definitionOf(name, scene)];
    case "signal":
      return [`signal:${name}`, `sends:${name}`];
    case "sends":
      return [`signal:${name}`];
    case "sender":
      return [`sender:${name}`, `from:${name}`];
    case "from":
      return [`sender:${name}`];
    case "row":
      return [`row:${name}`, `writes:${name}`, ...writersOf(name, scene)];
    case "writes":
      return [`row:${name}`];
    case "line":
      return atLine(name, scene);
    case "at":
      return [`line:${name}`];
    default:
      return [];
  }
}

/** The receiver of a call, the sender and signal of a send, the line and rows of an operation. */
function partsOf(span: SpanId, { cast, events }: Scene): readonly string[] {
  const start = cast.startOf(span);
  switch (start?.type) {
    case "call.started":
      return followedCall(start.registration, cast);
    case "send.started":
      return [signalMark(start.signal), senderMark(start.sender.key)];
    case "operation.started": {
      const end = cast.endOf(span)?.seq ?? events.length;
      const rows = events
        .slice(start.seq, Math.min(end, start.seq + 10 * MAX_LED_TO))
        .filter(isRowEvent)
        .filter((event) => event.parent === span);
      return [
        ...(start.place === null ? [] : [lineMark(start.place)]),
        ...rows.slice(0, MAX_LED_TO).map((event) => rowMark(event.model, event.pk)),
      ];
    }
    default:
      return [];
  }
}

function followedCall(
  registration: Parameters<typeof receiverMark>[0],
  cast: Cast,
): readonly string[] {
  const place = cast.registration(registration)?.receiver.place ?? null;
  return [receiverMark(registration), ...(place === null ? [] : [lineMark(place)])];
}

function definitionOf(registration: string, { registrations }: Scene): readonly string[] {
  for (const { id, receiver } of registrations) {
    if (String(id) === registration && receiver.place !== null) return [lineMark(receiver.place)];
  }
  return [];
}

/** The operations that wrote a row: those directly around its writes. */
function writersOf(row: string, { events }: Scene): readonly string[] {
  const writers = events
    .filter(isRowEvent)
    .filter(({ model, pk }) => rowMark(model, pk) === `row:${row}`)
    .flatMap(({ parent }) => (parent === null ? [] : [spanMark(parent)]));
  return writers.slice(-MAX_LED_TO);
}

/** What came from the line, and the receivers in whose function it lies. */
function atLine(name: string, { registrations, files }: Scene): readonly string[] {
  const cut = name.lastIndexOf(":");
  const file = name.slice(0, cut);
  const line = Number(name.slice(cut + 1));
  const receivers = [...registrations].filter(({ receiver: { place } }) => {
    if (place?.file !== file || place.line > line) return false;
    return line <= functionEnd(files[file] ?? "", place.line);
  });
  return [
    `line:${name}`,
    `at:${name}`,
    ...receivers.flatMap(({ id }) => [receiverMark(id), `calls:${id}`]),
  ];
}
