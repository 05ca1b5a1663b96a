import type { Cast, SpanStart } from "../cast.ts";
import type { TraceEvent } from "../events.ts";

/** The starts of the spans around an event, innermost first. */
export function* ancestorsOf(event: TraceEvent, cast: Cast): Generator<SpanStart> {
  let around = event.parent === null ? undefined : cast.startOf(event.parent);
  while (around !== undefined) {
    yield around;
    around = around.parent === null ? undefined : cast.startOf(around.parent);
  }
}
