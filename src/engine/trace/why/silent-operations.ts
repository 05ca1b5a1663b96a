/** Operations that by design send no signals for the rows they write (Django: `bulk_create`, `bulk_update`, `QuerySet.update`). */
import { ancestorsOf } from "../ancestors.ts";
import type { EventOf, OperationKind } from "../events.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findSilentOperations({ events, cast }: Evidence): Verdict[] {
  return events.flatMap((event) =>
    event.type === "operation.started" && event.silent && !isMeantSo(event, cast)
      ? [explain(event)]
      : [],
  );
}

/** Inside a receiver of the same model's signal, silence is what keeps it from calling itself. */
function isMeantSo(operation: EventOf<"operation.started">, cast: Evidence["cast"]): boolean {
  return [...ancestorsOf(operation, cast)].some(
    (around) => around.type === "send.started" && around.sender.label === operation.model,
  );
}

const NAMES: Partial<Readonly<Record<OperationKind, string>>> = {
  bulk_create: "bulk_create() writes all rows in one query",
  bulk_update: "bulk_update() writes all rows in one query",
  update: "QuerySet.update() changes the rows in the database directly",
};

function explain({ span, kind, title, place }: EventOf<"operation.started">): Verdict {
  return {
    subject: { type: "operation", span },
    sentence: `${title} sent no signals: ${NAMES[kind] ?? "it writes to the database directly"} and calls save() for none of them.`,
    place,
    mend: "Save the objects one by one where receivers must run, or do their work after it.",
  };
}
