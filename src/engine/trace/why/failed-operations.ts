/** A receiver's error ended an operation: whether its row is stored all the same (Django: autocommit; `atomic` rolls back; before `post_save` there is no row). */
import type { SpanId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import { isRowEvent } from "../spans.ts";
import { clauseOfError, nameSignal } from "../wording.ts";
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
  const stopped = signalsThatStopped(events, cast);
  return events.flatMap((event): Verdict[] => {
    if (event.type !== "operation.finished" || event.error === null) return [];
    const start = cast.startOf(event.span);
    const row = rows.get(event.span);
    const signal = stopped.get(event.span);
    if (start?.type !== "operation.started" || (row ?? signal) === undefined) return [];
    const failed = `${start.title} failed with ${clauseOfError(event.error)}`;
    return [
      {
        subject: { type: "operation", span: event.span },
        sentence:
          row === undefined
            ? `${failed}: a receiver of ${signal} raised it, so no row was written and no later signal sent.`
            : row === "kept"
              ? `${failed}, but its row is stored: it was committed before the receivers ran.`
              : `${failed}, and its row was rolled back with the transaction.`,
        place: placeOfError(event.error) ?? start.place,
        mend:
          row === "kept" ? "Put it into transaction.atomic() if both should stand or fall." : null,
      },
    ];
  });
}

/** By operation: the signal whose receiver raised directly inside of it. */
function signalsThatStopped(
  events: Evidence["events"],
  cast: Evidence["cast"],
): ReadonlyMap<SpanId, string> {
  const stopped = new Map<SpanId, string>();
  for (const event of events) {
    const send = event.type === "send.aborted" ? cast.startOf(event.span) : undefined;
    if (send?.type !== "send.started") continue;
    const around = [...ancestorsOf(event, cast)].find(({ type }) => type !== "transaction.began");
    if (around?.type === "operation.started")
      stopped.set(around.span, nameSignal(cast.signalName(send.signal)));
  }
  return stopped;
}
