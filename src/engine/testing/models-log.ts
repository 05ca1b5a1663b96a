/** What happened to rows, blocks and callbacks, one line each. */
import type { TraceEvent } from "../trace/events.ts";

/** Makes lines of events, in order; blocks and callbacks are remembered by their numbers. */
export function createModelsLog(): (event: TraceEvent) => string | null {
  const savepoints = new Set<number>();
  const names = new Map<number, string>();
  return (event) => {
    switch (event.type) {
      case "row.inserted":
        return `insert ${event.model} ${event.pk}`;
      case "row.updated":
        return `update ${event.model} ${event.pk}`;
      case "row.deleted":
        return `delete ${event.model} ${event.pk}`;
      case "transaction.began":
        if (event.savepoint) savepoints.add(event.span);
        return event.savepoint ? "savepoint" : "begin";
      case "transaction.committed":
        return savepoints.has(event.span) ? "release" : "commit";
      case "transaction.rolledBack":
        return savepoints.has(event.span) ? "roll back to savepoint" : "roll back";
      case "callback.queued":
        names.set(event.callback, event.name);
        return `queue ${event.name}`;
      case "callback.started":
        return `run ${event.name}`;
      case "callback.dropped":
        return `drop ${names.get(event.callback)}`;
      default:
        return null;
    }
  };
}
