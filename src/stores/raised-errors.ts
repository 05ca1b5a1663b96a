import type { Trace } from "#engine/trace/events.ts";
import type { ErrorPreview } from "#engine/trace/preview.ts";

/** Errors for the person to mend: those that ended a phase, and that of the newest line. Older lines may have been typing errors. */
export function raisedErrors(events: Trace): readonly ErrorPreview[] {
  const newest = events.findLast((event) => event.type === "line.finished");
  return events.flatMap((event) => {
    if (event.type === "error.raised") return [event.error];
    return event === newest && newest?.error ? [newest.error] : [];
  });
}
