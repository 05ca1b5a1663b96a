/** The rows are gone, but the receivers did run: signals do not wait for the commit. */

import { ancestorsOf } from "../ancestors.ts";
import type { Trace } from "../events.ts";
import { isRowEvent } from "../spans.ts";
import { count } from "../wording.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findRolledBack({ events, cast }: Evidence): Verdict[] {
  const undone = new Set(
    events.flatMap((event) => (event.type === "transaction.rolledBack" ? [event.span] : [])),
  );
  const rows = new Map<number, number>();
  for (const event of undone.size === 0 ? [] : events.filter(isRowEvent)) {
    const around = [...ancestorsOf(event, cast)];
    const outer = around.findIndex((span) => undone.has(span.span));
    const operation = around
      .slice(0, Math.max(0, outer))
      .findLast((span) => span.type === "operation.started");
    if (operation !== undefined) {
      rows.set(operation.span, (rows.get(operation.span) ?? 0) + 1);
    }
  }
  return explain(events, rows);
}

/** The outermost operations inside of what was undone. */
function explain(events: Trace, rows: ReadonlyMap<number, number>): Verdict[] {
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
