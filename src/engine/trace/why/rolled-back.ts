/** The rows are gone, but the receivers did run: signals do not wait for the commit. */

import type { SpanId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import type { Trace, TraceEvent } from "../events.ts";
import { isRowEvent } from "../spans.ts";
import { count } from "../wording.ts";
import type { Evidence, Verdict } from "./verdict.ts";

type Undone = { rows: number; callbacks: number };

export function findRolledBack({ events, cast }: Evidence): Verdict[] {
  const rolledBack = new Set(
    events.flatMap((event) => (event.type === "transaction.rolledBack" ? [event.span] : [])),
  );
  if (rolledBack.size === 0) return [];
  const dropped = new Set(
    events.flatMap((event) => (event.type === "callback.dropped" ? [event.callback] : [])),
  );
  const undone = new Map<SpanId, Undone>();
  for (const event of events) {
    const isCallback = event.type === "callback.queued" && dropped.has(event.callback);
    const operation =
      isCallback || isRowEvent(event) ? outermostOperation(event, rolledBack, cast) : null;
    if (operation === null) continue;
    const counted = undone.get(operation) ?? { rows: 0, callbacks: 0 };
    counted[isCallback ? "callbacks" : "rows"] += 1;
    undone.set(operation, counted);
  }
  return explain(events, undone);
}

/** Of the operations around an event, the outermost one inside of what was rolled back. */
function outermostOperation(
  event: TraceEvent,
  rolledBack: ReadonlySet<SpanId>,
  cast: Evidence["cast"],
): SpanId | null {
  let operation: SpanId | null = null;
  for (const around of ancestorsOf(event, cast)) {
    if (rolledBack.has(around.span)) return operation;
    if (around.type === "operation.started") operation = around.span;
  }
  return null;
}

function explain(events: Trace, undone: ReadonlyMap<SpanId, Undone>): Verdict[] {
  return events.flatMap((event): Verdict[] => {
    const counted = event.type === "operation.started" ? undone.get(event.span) : undefined;
    if (event.type !== "operation.started" || counted === undefined || counted.rows === 0) {
      return [];
    }
    const { rows, callbacks } = counted;
    const writes = `${count(rows, "row write")} undone`;
    return [
      {
        subject: { type: "operation", span: event.span },
        sentence:
          callbacks === 0
            ? `${event.title} was rolled back: ${writes}, while everything else its receivers did stays.`
            : `${event.title} was rolled back: ${writes}, ${count(callbacks, "on_commit() function")} dropped; what receivers did without waiting for the commit stays.`,
        place: event.place,
        mend:
          callbacks === 0
            ? "Put what must wait for the commit into transaction.on_commit()."
            : null,
      },
    ];
  });
}
