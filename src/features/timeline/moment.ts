/** Single moments that get a bar: the topology changes, an error ends a phase. */
import type { Cast } from "#engine/trace/cast.ts";
import type { TraceEvent } from "#engine/trace/events.ts";
import type { SpanItem } from "#engine/trace/spans.ts";
import { nameError } from "#engine/trace/wording.ts";

export type Moment = {
  readonly type: "topology" | "error";
  /** `connect profile_updated`, `ValueError: burnt`. */
  readonly title: string;
  readonly parent: TraceEvent["parent"];
  /** `seq` of the event. */
  readonly start: number;
  readonly end: number;
};

/** What gets a bar: spans, row writes, moments. */
export type TimelineItem = SpanItem | Moment;

export function momentOf(event: TraceEvent, cast: Cast): Moment | null {
  const { parent, seq } = event;
  const error = errorTitle(event);
  const title = error ?? topologyTitle(event, cast);
  if (title === null) return null;
  return { type: error === null ? "topology" : "error", title, parent, start: seq, end: seq };
}
function errorTitle(event: TraceEvent): string | null {
  if (event.type === "error.raised") return nameError(event.error);
  return event.type === "limit.reached" ? event.sentence : null;
}

function topologyTitle(event: TraceEvent, cast: Cast): string | null {
  switch (event.type) {
    case "signal.created":
      return event.builtin ? null : `Signal ${cast.signalName(event.signal)}`;
    case "receiver.connected":
      return event.receiver.contrib ? null : `connect ${event.receiver.name}`;
    case "receiver.ignored":
      return event.receiver.contrib ? null : `connect ${event.receiver.name}: ignored`;
    case "receiver.disconnected":
      return `disconnect ${cast.registration(event.registration)?.receiver.name ?? "a receiver"}`;
    case "receiver.missed":
      return `disconnect ${event.name}: not found`;
    case "receiver.died":
      return `${cast.registration(event.registration)?.receiver.name ?? "a receiver"} collected`;
    default:
      return null;
  }
}
