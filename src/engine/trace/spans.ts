/** The tree of everything that starts and ends, with the row writes between: what the timeline draws. */
import type { SpanId } from "../ids.ts";
import { ancestorsOf } from "./ancestors.ts";
import { type Cast, isSpanEnd, isSpanStart, type SpanEnd, type SpanStart } from "./cast.ts";
import { isCut } from "./cut.ts";
import type { EventOf, Trace, TraceEvent } from "./events.ts";
import { follow } from "./follow.ts";
import type { SpanKind } from "./snapshot.ts";
import { titleOf } from "./titles.ts";

export type SpanOutcome = "running" | "done" | "raised" | "rolled back" | "stopped";

export type SpanNode = {
  readonly type: "span";
  readonly span: SpanId;
  readonly kind: SpanKind;
  /** `Profile.save()`, `post_save → 3 receivers`, `profile_updated`. */
  readonly title: string;
  readonly parent: SpanId | null;
  /** How many spans enclose it. */
  readonly depth: number;
  /** `seq` of its first event. */
  readonly start: number;
  /** `seq` of its last event, `null` while it runs. */
  readonly end: number | null;
  /** Real milliseconds, `null` while it runs. */
  readonly duration: number | null;
  readonly outcome: SpanOutcome;
  readonly started: SpanStart;
  readonly ended: SpanEnd | null;
};

export type RowEvent = EventOf<"row.inserted" | "row.updated" | "row.deleted">;

export type RowLeaf = {
  readonly type: "row";
  /** `INSERT Profile 1`. */
  readonly title: string;
  readonly parent: SpanId | null;
  readonly depth: number;
  /** `seq` of the event. */
  readonly start: number;
  readonly end: number;
  readonly event: RowEvent;
};

export type SpanItem = SpanNode | RowLeaf;

export type Spans = {
  /** All of them in the order in which they started. An item is replaced when its span ends. */
  readonly items: readonly SpanItem[];
  get(span: SpanId): SpanNode | undefined;
  /** What happened directly inside a span, or outside of all for `null`. */
  childrenOf(span: SpanId | null): readonly SpanItem[];
  /** The spans around the event, innermost first: why it happened, up to the line a person wrote. */
  causeOf(event: TraceEvent): readonly SpanNode[];
  /** Takes in the events that were added to the trace since. The cast must be up to date. */
  update(): void;
};

/** `events` may grow at its end between updates, and must not change otherwise. */
export function createSpans(events: Trace, cast: Cast): Spans {
  const items: SpanItem[] = [];
  const places = new Map<SpanId, number>();
  const children = new Map<SpanId | null, number[]>();

  function get(span: SpanId): SpanNode | undefined {
    const item = items[places.get(span) ?? -1];
    return item?.type === "span" ? item : undefined;
  }

  function add(item: SpanItem): void {
    const place = items.push(item) - 1;
    if (item.type === "span") {
      places.set(item.span, place);
    }
    const siblings = children.get(item.parent);
    if (siblings === undefined) {
      children.set(item.parent, [place]);
    } else {
      siblings.push(place);
    }
  }

  function end(event: SpanEnd): void {
    const place = places.get(event.span);
    const node = get(event.span);
    if (place !== undefined && node !== undefined) {
      const duration = event.at - node.started.at;
      items[place] = { ...node, end: event.seq, duration, outcome: outcomeOf(event), ended: event };
    }
  }

  function take(event: TraceEvent): void {
    const around = event.parent === null ? undefined : get(event.parent);
    const shared = {
      parent: event.parent,
      depth: around === undefined ? 0 : around.depth + 1,
      start: event.seq,
    };
    if (isSpanStart(event)) {
      const fresh = { end: null, duration: null, outcome: "running", ended: null } as const;
      const { span } = event;
      add({
        type: "span",
        span,
        kind: kindOf(event),
        title: titleOf(event, cast),
        started: event,
        ...shared,
        ...fresh,
      });
    } else if (isSpanEnd(event)) {
      end(event);
    } else if (isRowEvent(event)) {
      add({ type: "row", title: rowTitle(event), event, end: event.seq, ...shared });
    } else if (event.type === "signal.named") {
      renameSends(event);
    } else if (isCut(event)) {
      stopAll(event);
    }
  }

  function stopAll({ seq, at }: TraceEvent): void {
    for (const [place, item] of items.entries()) {
      if (item.type === "row" || item.end !== null) continue;
      items[place] = { ...item, end: seq, duration: at - item.started.at, outcome: "stopped" };
    }
  }

  /** A signal may be used before the variable that holds it is known. */
  function renameSends({ signal }: EventOf<"signal.named">): void {
    for (const [place, item] of items.entries()) {
      if (
        item.type === "span" &&
        item.started.type === "send.started" &&
        item.started.signal === signal
      ) {
        items[place] = { ...item, title: titleOf(item.started, cast) };
      }
    }
  }

  return {
    items,
    get,
    childrenOf: (span) =>
      (children.get(span) ?? []).flatMap((place) => items.slice(place, place + 1)),
    causeOf: (event) => [...ancestorsOf(event, cast)].flatMap((start) => get(start.span) ?? []),
    update: follow(events, take),
  };
}

export function isRowEvent(event: TraceEvent): event is RowEvent {
  return (
    event.type === "row.inserted" || event.type === "row.updated" || event.type === "row.deleted"
  );
}

const KINDS: Readonly<Record<SpanStart["type"], SpanKind>> = {
  "line.started": "line",
  "operation.started": "operation",
  "send.started": "send",
  "call.started": "call",
  "transaction.began": "transaction",
  "callback.started": "callback",
};

function kindOf(event: SpanStart): SpanKind {
  return KINDS[event.type];
}

function outcomeOf(event: SpanEnd): SpanOutcome {
  switch (event.type) {
    case "transaction.rolledBack":
      return "rolled back";
    case "call.raised":
    case "send.aborted":
      return "raised";
    case "operation.finished":
    case "line.finished":
    case "callback.finished":
      return event.error === null ? "done" : "raised";
    default:
      return "done";
  }
}

function rowTitle(event: RowEvent): string {
  const verb = { "row.inserted": "INSERT", "row.updated": "UPDATE", "row.deleted": "DELETE" }[
    event.type
  ];
  return `${verb} ${event.model.split(".").at(-1)} ${event.pk}`;
}
