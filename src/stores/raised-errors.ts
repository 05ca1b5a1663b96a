import type { Trace } from "#engine/trace/events.ts";
import type { ErrorPreview } from "#engine/trace/preview.ts";

/** Errors that ended a phase or a line of the session: those that no code caught. */
export function raisedErrors(events: Trace): readonly ErrorPreview[] {
  return events.flatMap((event) => {
    if (event.type === "error.raised") return [event.error];
    return event.type === "line.finished" && event.error !== null ? [event.error] : [];
  });
}
