/** What every trace promises about spans and callbacks. */
import type { SpanId } from "../ids.ts";
import type { TraceEvent } from "../trace/events.ts";

/** The promises that the events break, as sentences; the run is over. */
export function brokenSpans(events: readonly TraceEvent[]): readonly string[] {
  const broken: string[] = [];
  const open = new Set<SpanId>();
  const waiting: number[] = [];
  for (const [index, event] of events.entries()) {
    const check = (holds: boolean, promise: string): void => {
      if (!holds) broken.push(`${event.seq} ${event.type}: ${promise}`);
    };
    check(event.seq === index + 1, "is numbered without gaps");
    // What waited in a block is dropped after its rollback.
    if (event.type !== "callback.dropped") {
      check(event.parent === null || open.has(event.parent), "happened in an open span");
    }
    switch (event.type) {
      case "operation.started":
      case "transaction.began":
        open.add(event.span);
        break;
      case "operation.finished":
      case "transaction.committed":
      case "transaction.rolledBack":
      case "callback.finished":
        check(open.delete(event.span), "ends an open span");
        break;
      case "callback.queued":
        waiting.push(event.callback);
        break;
      case "callback.started":
        open.add(event.span);
        check(takeOut(waiting, event.callback), "runs what waited");
        break;
      case "callback.dropped":
        check(takeOut(waiting, event.callback), "drops what waited");
    }
  }
  if (open.size > 0) broken.push(`left open: ${[...open].join(", ")}`);
  if (waiting.length > 0) broken.push(`still waiting: ${waiting.join(", ")}`);
  return broken;
}

function takeOut(waiting: number[], callback: number): boolean {
  const at = waiting.indexOf(callback);
  if (at >= 0) waiting.splice(at, 1);
  return at >= 0;
}
