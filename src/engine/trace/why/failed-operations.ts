/** A receiver's error ended an operation: whether its row is stored all the same (Django: autocommit; `atomic` rolls back). */
import type { SpanId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import { isRowEvent } from "../spans.ts";
import { nameError } from "../wording.ts";
import { placeOfError } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findFailedOperations({ events, cast }: Evidence): Verdict[] {
  const ends = new Map<SpanId, "kept" | "undone">();
  for (const event of events) {
    if (event.type === "transaction.rolledBack") ends.set(event.span, "undone");
  }
  const rows = new Map<SpanId, "kept" | "undone">();
  for (const event of events.filter(isRowEvent)) {
    const around = [...ancestorsOf(event, cast)];
    const operation = around.find((span) => span.type === "operation.started");
    const isUndone = around.some(({ span }) => ends.has(span));
    if (operation !== undefined) rows.set(operation.span, isUndone ? "undone" : "kept");
  }
  return events.flatMap((event): Verdict[] => {
    if (event.type !== "operation.finished" || event.error === null) return [];
    const start = cast.startOf(event.span);
    const row = rows.get(event.span);
    if (start?.type !== "operation.started" || row === undefined) return [];
    return [
      {
        subject: { type: "operation", span: event.span },
        sentence:
          row === "kept"
            ? `${start.title} failed with ${nameError(event.error)}, but its row is stored: it was committed before the receivers ran.`
            : `${start.title} failed with ${nameError(event.error)}, and its row was rolled back with the transaction.`,
        place: placeOfError(event.error) ?? start.place,
        mend:
          row === "kept" ? "Put it into transaction.atomic() if both should stand or fall." : null,
      },
    ];
  });
}
