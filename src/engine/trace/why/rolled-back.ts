/** The rows are gone, but the receivers did run: signals do not wait for the commit. */

import type { SpanId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import type { Trace } from "../events.ts";
import { isRowEvent } from "../spans.ts";
import { count } from "../wording.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findRolledBack({ events, cast }: Evidence): Verdict[] {
  const undone = new Set(
    events.flatMap((event) => (event.type === "transaction.rolledBack" ? [event.span] : [])),
  );
  const rows = new Map<SpanId, number>();
  for (const event of undone.size === 0 ? [] : events.filter(isRowEvent)) {
    /** The outermost one so far. */
    let operation: SpanId | null = null;
    for (const around of ancestorsOf(event, cast)) {
      if (undone.has(around.span)) {
        if (operation !== null) {
          rows.set(operation, (rows.get(operation) ?? 0) + 1);
        }
        break;
      }
      if (around.type === "operation.started") {
        operation = around.span;
      }
    }
  }
  return explain(events, rows);
}

/** The outermost operations inside of what was undone. */
function explain(events: Trace, rows: ReadonlyMap<SpanId, number>): Verdict[] {
  return events.flatMap((event): Verdict[] => {
    const written = event.type === "operation.started" ? rows.get(event.span) : undefined;
    if (event.type !== "operation.started" || written === undefined) {
      return [];
    }
    return [
      {
        subject: { type: "operation", span: event.span },
        sentence: `${event.title} was rolled back: ${count(written, "row write")} undone, while everything else its receivers did stays.`,
        place: event.place,
        mend: "Put what must wait for the commit into transaction.on_commit().",
      },
    ];
  });
}
