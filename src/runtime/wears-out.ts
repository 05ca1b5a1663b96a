import type { TraceEvent } from "#engine/trace/events.ts";

/**
 * After such an event the next run gets a fresh interpreter: an interrupt may have left things half done, and memory once taken is
 * never given back.
 */
export function wearsOut(event: TraceEvent): boolean {
  if (event.type === "error.raised") return event.error.type === "MemoryError";
  return event.type === "limit.reached" && event.limit === "RUN_SECONDS";
}
