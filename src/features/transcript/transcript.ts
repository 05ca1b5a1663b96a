/** The run as plain sentences: one for each step, with its cause and what happened quietly in it. */
import { isSpanEnd } from "#engine/trace/cast.ts";
import { type Cause, causeOf, causeText } from "#engine/trace/cause.ts";
import { describeEvent } from "#engine/trace/describe.ts";
import type { TraceEvent } from "#engine/trace/events.ts";
import { marksOfEvent } from "#engine/trace/marks.ts";
import type { TraceIndex } from "#stores/trace-index.ts";

export type Sentence = {
  /** The playhead that shows it, from 1. */
  readonly step: number;
  /** How many spans it happened in. */
  readonly depth: number;
  readonly text: string;
  readonly cause: Cause | null;
  /** What was printed, logged, mailed or given back in the same step. */
  readonly notes: readonly string[];
  /** Lets other panels point at it. */
  readonly mark: string;
};

export type Transcript = {
  readonly length: number;
  sentence(step: number): Sentence;
  /** The steps whose sentence, cause or notes contain all of the text's words. */
  find(text: string): readonly number[];
};

export function createTranscript(index: TraceIndex): Transcript {
  const known = new Map<number, Sentence>();
  const searched: string[] = [];

  function sentence(step: number): Sentence {
    const made = known.get(step) ?? sentenceOf(index, step);
    known.set(step, made);
    return made;
  }
  function searchedText(step: number): string {
    searched[step] ??= plainText(sentence(step)).toLowerCase();
    return searched[step];
  }
  return {
    length: index.stepCount,
    sentence,
    find(text) {
      const words = text
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== "");
      const steps = Array.from({ length: index.stepCount }, (_, at) => at + 1);
      if (words.length === 0) return steps;
      return steps.filter((step) => words.every((word) => searchedText(step).includes(word)));
    },
  };
}

/** The sentence, its cause and notes in one line. */
export function plainText({ text, cause, notes }: Sentence): string {
  const why = cause === null ? "" : `, ${causeText(cause)}`;
  return [`${text}${why}.`, ...notes.map((note) => `${note}.`)].join(" ");
}

function sentenceOf(index: TraceIndex, step: number): Sentence {
  const { events, cast, spans } = index;
  const { start, end } = index.stepAt(step) ?? { start: 0, end: 0 };
  const event = events[start];
  if (event === undefined)
    return { step, depth: 0, text: "Nothing happened", cause: null, notes: [], mark: "" };
  const parent = (isSpanEnd(event) ? cast.startOf(event.span)?.parent : event.parent) ?? null;
  const around = parent === null ? undefined : spans.get(parent);
  return {
    step,
    depth: around === undefined ? 0 : around.depth + 1,
    text: describeEvent(event, cast),
    cause: causeOf(event, cast),
    notes: events
      .slice(start + 1, end)
      .filter((quiet) => isNews(quiet, index))
      .map((quiet) => describeEvent(quiet, cast)),
    mark: marksOfEvent(event, cast),
  };
}

/** Quiet events that a person would miss in a transcript. */
function isNews(event: TraceEvent, { cast }: TraceIndex): boolean {
  switch (event.type) {
    case "output.written":
      return event.text.trim() !== "";
    case "note.logged":
    case "mail.sent":
    case "receiver.queued":
    case "callback.dropped":
      return true;
    case "line.finished":
      return event.value !== null;
    case "send.finished": {
      const start = cast.startOf(event.span);
      return start?.type === "send.started" && start.receivers.length > 0;
    }
    default:
      return false;
  }
}
