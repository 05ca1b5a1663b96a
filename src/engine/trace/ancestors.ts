import type { Cast, SpanStart } from "./cast.ts";
import type { TraceEvent } from "./events.ts";

/** The starts of the spans around an event, innermost first: its causes, up to the line a person wrote. */
export function* ancestorsOf(event: TraceEvent, cast: Cast): Generator<SpanStart> {
  let parent = event.parent;
  while (parent !== null) {
    const start = cast.startOf(parent);
    if (start === undefined) {
      return;
    }
    yield start;
    // Spans are numbered as they start; a damaged trace must not send us round in circles.
    parent = start.parent !== null && start.parent < parent ? start.parent : null;
  }
}
