/** What the console shows, from the trace: printed lines, log records, tracebacks, session lines and their values. */
import type { SpanId } from "#engine/ids.ts";
import { partitionPoint } from "#engine/partition-point.ts";
import type { Cast } from "#engine/trace/cast.ts";
import type { EventOf, TraceEvent } from "#engine/trace/events.ts";
import { marksOfEvent } from "#engine/trace/marks.ts";
import type { ErrorPreview, Place } from "#engine/trace/preview.ts";
import { type Growing, growWithTrace } from "#stores/grow-with-trace.ts";
import type { TraceIndex } from "#stores/trace-index.ts";

export type ConsoleEntry = {
  /** First event it comes from: it shows once the playhead has passed this one. */
  readonly seq: number;
  /** Lets other panels point at it (`trace/marks.ts`). */
  readonly mark: string;
} & ConsoleContent;

type ConsoleContent =
  | { readonly kind: "input"; readonly span: SpanId; readonly line: number; readonly text: string }
  /** One printed line; its pieces may come from several events. */
  | {
      readonly kind: "output";
      readonly stream: "stdout" | "stderr";
      readonly pieces: readonly OutputPiece[];
    }
  | { readonly kind: "echo"; readonly text: string }
  | { readonly kind: "log"; readonly record: EventOf<"note.logged"> }
  | { readonly kind: "mail"; readonly mail: EventOf<"mail.sent"> }
  | { readonly kind: "error"; readonly error: ErrorPreview }
  | { readonly kind: "limit"; readonly sentence: string; readonly place: Place | null };

export type OutputPiece = { readonly seq: number; readonly text: string };

export type ConsoleRecord = {
  /** In order; grows in place. */
  readonly entries: readonly ConsoleEntry[];
  /** Lines of the session, oldest first; grows in place. */
  readonly inputs: readonly string[];
  /** The newest line of the session, if it raised. */
  readonly failed: { readonly text: string; readonly seq: number } | null;
};

/** What the console may show of a trace. */
export const consoleRecordOf: (index: TraceIndex) => ConsoleRecord = growWithTrace(createRecord);

export function createRecord(): Growing<ConsoleRecord> & {
  update(source: Pick<TraceIndex, "events" | "cast">): ConsoleRecord;
} {
  const entries: ConsoleEntry[] = [];
  const inputs: string[] = [];
  let failed: ConsoleRecord["failed"] = null;
  let openLine: OpenLine | null = null;
  let seen = 0;
  function take(event: TraceEvent, cast: Cast): void {
    if (event.type === "output.written") {
      openLine = addOutput(entries, event, openLine, marksOfEvent(event, cast));
      return;
    }
    const entry = entryOf(event, cast);
    if (entry === null || isRepeated(entry, entries)) return;
    openLine = null;
    entries.push(entry);
    const text = inputs.at(-1);
    if (entry.kind === "input") {
      inputs.push(entry.text);
      failed = null;
    } else if (entry.kind === "error" && text !== undefined) {
      failed = { text, seq: entry.seq };
    }
  }
  return {
    update({ events, cast }) {
      for (const event of events.slice(seen)) take(event, cast);
      seen = events.length;
      return { entries, inputs, failed };
    },
  };
}

/** How many entries the first `eventCount` events show. */
export function countVisible(entries: readonly ConsoleEntry[], eventCount: number): number {
  return partitionPoint(entries.length, (at) => (entries[at]?.seq ?? 0) <= eventCount);
}

/** The part of a printed line that was printed by then. */
export function outputText(pieces: readonly OutputPiece[], eventCount: number): string {
  return pieces
    .filter((piece) => piece.seq <= eventCount)
    .map((piece) => piece.text)
    .join("");
}

type OpenLine = { readonly stream: "stdout" | "stderr"; readonly pieces: OutputPiece[] };

/** Splits at line ends; text without one leaves its line open for the next piece. */
function addOutput(
  entries: ConsoleEntry[],
  { seq, stream, text }: EventOf<"output.written">,
  before: OpenLine | null,
  mark: string,
): OpenLine | null {
  let open = before?.stream === stream ? before : null;
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    const isRest = at === lines.length - 1;
    if (isRest && line === "") return open;
    if (open === null) {
      open = { stream, pieces: [] };
      entries.push({ seq, mark, kind: "output", stream, pieces: open.pieces });
    }
    open.pieces.push({ seq, text: line });
    if (!isRest) open = null;
  }
  return open;
}

function entryOf(event: TraceEvent, cast: Cast): ConsoleEntry | null {
  const content = contentOf(event);
  return content === null ? null : { seq: event.seq, mark: marksOfEvent(event, cast), ...content };
}

function contentOf(event: TraceEvent): ConsoleContent | null {
  switch (event.type) {
    case "line.started":
      return { kind: "input", span: event.span, line: event.line, text: event.text };
    case "line.finished":
      if (event.error !== null) return { kind: "error", error: event.error };
      return event.value === null ? null : { kind: "echo", text: event.value.text };
    case "error.raised":
      return { kind: "error", error: event.error };
    case "note.logged":
      return { kind: "log", record: event };
    case "mail.sent":
      return { kind: "mail", mail: event };
    case "limit.reached":
      return { kind: "limit", sentence: event.sentence, place: event.place };
    default:
      return null;
  }
}

/** The error of a replayed line is told twice by the trace: for the line and for the replay that it ended. */
function isRepeated(entry: ConsoleEntry, entries: readonly ConsoleEntry[]): boolean {
  const last = entries.at(-1);
  return (
    entry.kind === "error" &&
    last?.kind === "error" &&
    last.error.traceback === entry.error.traceback
  );
}
