/** What a person did that led to an event: a line of the session, or a line of a file. */
import { ancestorsOf } from "#engine/trace/ancestors.ts";
import type { Cast } from "#engine/trace/cast.ts";
import type { TraceEvent } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";

export type Origin =
  | { readonly type: "line"; readonly text: string }
  | { readonly type: "place"; readonly place: Place };

export function originOf(event: TraceEvent, cast: Cast): Origin | null {
  const around = [...ancestorsOf(event, cast)];
  const outermost = around.at(-1);
  if (outermost?.type === "line.started") return { type: "line", text: outermost.text };
  const place = around.findLast((span) => span.place !== null)?.place ?? event.place;
  return place === null ? null : { type: "place", place };
}
