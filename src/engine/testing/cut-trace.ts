/** Traces whose interpreter was removed in the midst. */
import { STOPPED } from "../trace/cut.ts";
import type { Trace, TraceEventType } from "../trace/events.ts";

/** The trace as it ends when Stop came right after the `nth` event of a type. */
export function cutTrace(whole: Trace, type: TraceEventType, nth = 1): Trace {
  const last = whole.filter((event) => event.type === type)[nth - 1];
  if (last === undefined) throw new Error(`no ${type} number ${nth}`);
  const sentence = "You stopped the run.";
  const end = { seq: last.seq + 1, at: 99, parent: null, place: null };
  return [...whole.slice(0, last.seq), { type: "limit.reached", limit: STOPPED, sentence, ...end }];
}
