/** What is derived from a trace, in one place: where to stop, which spans there are, how the kitchen looks at each step. */
import type { SpanId } from "#engine/ids.ts";
import { type Cast, createCast } from "#engine/trace/cast.ts";
import { createCheckpoints } from "#engine/trace/checkpoints.ts";
import { describeEvent, summarizeSend } from "#engine/trace/describe.ts";
import type { Trace, TraceEvent, TraceEventType } from "#engine/trace/events.ts";
import { createPacing } from "#engine/trace/pacing.ts";
import type { ErrorPreview } from "#engine/trace/preview.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { createSpans, type Spans } from "#engine/trace/spans.ts";
import { createSteps, type Step } from "#engine/trace/steps.ts";
import { createStrides, type Strides } from "#engine/trace/strides.ts";
import { TRACE_ENDS } from "#runtime/limits.ts";
import { createRaisedErrors } from "./raised-errors.ts";

/** A new object whenever the trace has grown; `events` and all else grow in place, so memoise by the index itself. */
export type TraceIndex = {
  readonly events: Trace;
  readonly cast: Cast;
  readonly spans: Spans;
  /** Where stepping over and out leads. */
  readonly strides: Strides;
  /** Number of steps: the highest playhead. */
  readonly stepCount: number;
  /** The step that a playhead shows, `null` at 0. */
  stepAt(playhead: number): Step | null;
  /** The kitchen after `playhead` steps; the same object for the same playhead. */
  snapshotAt(playhead: number): Snapshot;
  /** Number of events that the first `playhead` steps contain. */
  eventCountAt(playhead: number): number;
  /** The playhead at which an event (by `seq`) is first contained. */
  playheadOfEvent(seq: number): number;
  /** The playhead at which a span has just started. */
  playheadOfSpan(span: SpanId): number;
  /** The first step with an event of this type that the person's code made happen, if there is one. */
  playheadOfFirst(type: TraceEventType): number | null;
  /** The first send that somebody hears: the toaster pops, a receiver waits its turn. */
  firstPopPlayhead(): number | null;
  /** The first step of `main.py`, `null` before it has one. */
  mainPlayhead(): number | null;
  /** The first step of the last thing that a person asked for: a line of the session, else an outermost span of `main.py`. */
  lastOperationPlayhead(): number | null;
  /** How long the show rests at a playhead, in milliseconds at speed 1. */
  stageTime(playhead: number): number;
  /** What a screen reader hears at a playhead. While playing, only whole sends are told. */
  announcementAt(playhead: number, playing: boolean): string;
  /** What went wrong for the person to mend: errors that no code caught. */
  errors(): readonly ErrorPreview[];
  /** A limit was met at which recording ends. */
  isFull(): boolean;
  /** The newest line of the session is not worth a replay: it raised without having done anything, or a limit ended it. */
  lastLineWasInVain(): boolean;
  /** Number of the newest line of the session, counted from 1, if it raised. */
  failedLine(): number | null;
  /** The same trace with more events at its end. */
  append(events: Trace): TraceIndex;
};

const ENDS: ReadonlySet<string> = new Set([...TRACE_ENDS, "RUN_SECONDS"]);

export function createTraceIndex(initial: Trace): TraceIndex {
  const events: TraceEvent[] = [...initial];
  const cast = createCast(events);
  const steps = createSteps(events);
  const spans = createSpans(events, cast);
  const pacing = createPacing(events, steps);
  const checkpoints = createCheckpoints(events);
  const strides = createStrides(events, steps, cast);
  const raised = createRaisedErrors(events);

  const first = (matches: (event: TraceEvent) => boolean) => events.find(matches)?.seq;
  /** Playhead of the first step that begins at an event or after it. */
  function playheadFrom(seq: number): number | null {
    const before = steps.positionOf(seq);
    const isStart = steps.stepAt(before)?.start === seq - 1;
    const playhead = isStart ? before : before + 1;
    return playhead >= 1 && playhead <= steps.count ? playhead : null;
  }
  function lastLine() {
    return events.findLast((event) => event.type === "line.started");
  }
  /** The newest line of the session with the error that ended it, if one did. */
  function failure() {
    const line = lastLine();
    const ended = line === undefined ? undefined : cast.endOf(line.span);
    return line === undefined || ended?.type !== "line.finished" || ended.error === null
      ? null
      : { line, error: ended.error };
  }
  function announce(playhead: number, playing: boolean): string {
    const step = steps.stepAt(playhead);
    const event = step === null ? undefined : events[step.start];
    if (event === undefined) return "";
    if (event.type === "send.started") return summarizeSend(event, cast);
    return playing ? "" : describeEvent(event, cast);
  }
  const view = (): TraceIndex => ({
    events,
    cast,
    spans,
    strides,
    stepCount: steps.count,
    stepAt: steps.stepAt,
    snapshotAt: (playhead) => checkpoints.snapshotAt(steps.lengthAt(playhead)),
    eventCountAt: steps.lengthAt,
    playheadOfEvent: steps.positionOf,
    playheadOfSpan: (span) => steps.positionOf(cast.startOf(span)?.seq ?? 0),
    playheadOfFirst(type) {
      const seq = first((event) => event.type === type && event.place !== null);
      return seq === undefined ? null : steps.positionOf(seq);
    },
    firstPopPlayhead() {
      const seq = first((event) => event.type === "send.started" && event.receivers.length > 0);
      return seq === undefined ? null : steps.positionOf(seq);
    },
    mainPlayhead() {
      const seq = first((event) => event.type === "phase.started" && event.phase === "main");
      return seq === undefined ? null : playheadFrom(seq);
    },
    lastOperationPlayhead() {
      const main = first((event) => event.type === "phase.started" && event.phase === "main") ?? 0;
      const outermost = spans
        .childrenOf(null)
        .findLast((item) => item.type === "span" && item.start > main);
      const seq = lastLine()?.seq ?? outermost?.start;
      return seq === undefined ? null : playheadFrom(seq);
    },
    stageTime: pacing.stageTime,
    announcementAt: announce,
    errors: raised.all,
    isFull() {
      const last = events.at(-1);
      return last?.type === "limit.reached" && TRACE_ENDS.has(last.limit);
    },
    lastLineWasInVain() {
      const line = lastLine();
      const isCut = (event: TraceEvent) =>
        event.type === "limit.reached" && ENDS.has(event.limit) && event.seq > (line?.seq ?? 0);
      if (events.some(isCut)) return true;
      const failed = failure();
      if (failed === null) return false;
      if (failed.error.type === "KeyboardInterrupt") return true;
      return spans.childrenOf(failed.line.span).length === 0;
    },
    failedLine: () => failure()?.line.line ?? null,
    append(more) {
      for (const event of more) events.push(event);
      cast.update();
      steps.update();
      spans.update();
      pacing.update();
      raised.update();
      return view();
    },
  });
  return view();
}
