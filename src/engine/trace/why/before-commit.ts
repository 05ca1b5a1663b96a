/** A receiver did what cannot be undone while a transaction was open (Django: `transaction.on_commit`). */
import type { RegistrationId, SpanId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import type { TraceEvent } from "../events.ts";
import { nameReceiver, nameSignal } from "../wording.ts";
import { waitForCommit } from "./patches/wait-for-commit.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findBeforeCommit({ events, cast, files }: Evidence): Verdict[] {
  const undone = new Set<SpanId>(
    events.flatMap((event) => (event.type === "transaction.rolledBack" ? [event.span] : [])),
  );
  const verdicts = new Map<RegistrationId, Verdict>();
  for (const event of events) {
    if (event.type !== "mail.sent" && event.type !== "output.written") continue;
    const found = receiverInTransaction(event, cast);
    if (found === null) continue;
    const isUndone = found.transactions.some((span) => undone.has(span));
    // What is printed harms nobody, unless it tells of rows that are gone.
    if (event.type === "output.written" && !isUndone) continue;
    const connected = cast.registration(found.registration);
    /* v8 ignore next -- only in a damaged trace */
    if (connected === undefined) continue;
    const did = event.type === "mail.sent" ? "sent a mail" : "printed";
    const signal = nameSignal(cast.signalName(connected.signal));
    verdicts.set(found.registration, {
      subject: { type: "registration", registration: found.registration },
      sentence: `${nameReceiver(connected.receiver)} ${did} before the commit: ${signal} does not wait for it${isUndone ? ", and then the rows were rolled back" : ""}.`,
      place: event.place,
      mend: "Put it into transaction.on_commit(), which a rollback drops.",
      patch: waitForCommit(files, event.place),
    });
  }
  return [...verdicts.values()];
}

/** The innermost receiver around, if the person's own transaction is open outside of it and no callback is. */
function receiverInTransaction(
  event: TraceEvent,
  cast: Evidence["cast"],
): { readonly registration: RegistrationId; readonly transactions: readonly SpanId[] } | null {
  const around = [...ancestorsOf(event, cast)];
  const at = around.findIndex((span) => span.type === "call.started");
  const call = around[at];
  if (call?.type !== "call.started") return null;
  const transactions = around.slice(at).filter((span) => {
    const parent = span.parent === null ? undefined : cast.startOf(span.parent);
    return span.type === "transaction.began" && parent?.type !== "operation.started";
  });
  return transactions.length === 0
    ? null
    : { registration: call.registration, transactions: transactions.map(({ span }) => span) };
}
