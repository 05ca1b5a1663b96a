/** The end of a trace whose interpreter was removed: what was under way has no end of its own. */
import type { TraceEvent } from "./events.ts";

/** The limit of the event that says so; nothing comes after it. */
export const STOPPED = "STOPPED";

export function isCut(event: TraceEvent): boolean {
  return event.type === "limit.reached" && event.limit === STOPPED;
}
