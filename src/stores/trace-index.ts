/** What is derived from a trace, in one place: where to stop, which spans there are, how the kitchen looks at each step. */
import type { SpanId } from "#engine/ids.ts";
import type { Trace } from "#engine/trace/events.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";

export type TraceIndex = {
  readonly events: Trace;
  /** Number of steps: the highest playhead. */
  readonly stepCount: number;
  /** The kitchen after `playhead` steps; the same object for the same playhead. */
  snapshotAt(playhead: number): Snapshot;
  /** Number of events that the first `playhead` steps contain. */
  eventCountAt(playhead: number): number;
  /** The playhead at which an event (by `seq`) is first contained. */
  playheadOfEvent(seq: number): number;
  /** The playhead at which a span has just started. */
  playheadOfSpan(span: SpanId): number;
};
