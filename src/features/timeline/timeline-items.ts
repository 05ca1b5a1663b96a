/** What gets a bar: spans and row writes, and the moments at which the topology changes. */
import type { Cast } from "#engine/trace/cast.ts";
import type { Trace, TraceEvent } from "#engine/trace/events.ts";
import type { SpanItem } from "#engine/trace/spans.ts";

export type TopologyLeaf = {
  readonly type: "topology";
  /** `connect profile_updated`. */
  readonly title: string;
  readonly parent: TraceEvent["parent"];
  /** `seq` of the event. */
  readonly start: number;
  readonly end: number;
};

export type TimelineItem = SpanItem | TopologyLeaf;

/** In the order in which they started. */
export function timelineItems(
  spans: readonly SpanItem[],
  trace: Trace,
  cast: Cast,
): readonly TimelineItem[] {
  const leaves = trace.flatMap((event) => topologyLeaf(event, cast));
  return [...spans, ...leaves].sort((one, other) => one.start - other.start);
}

function topologyLeaf(event: TraceEvent, cast: Cast): readonly TopologyLeaf[] {
  const title = topologyTitle(event, cast);
  return title === null
    ? []
    : [{ type: "topology", title, parent: event.parent, start: event.seq, end: event.seq }];
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
