/** A sender given as text waits for its model (Django: `ModelSignal`, lazy senders); a misspelt one waits for ever. */
import { nameReceiver, nameSignal } from "../wording.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findUndeclaredSenders({ events, snapshot, cast }: Evidence): Verdict[] {
  return events.flatMap((event): Verdict[] =>
    event.type !== "receiver.queued" || snapshot.models.has(event.sender)
      ? []
      : [
          {
            subject: { type: "function", name: event.receiver.name },
            sentence: `${nameReceiver(event.receiver)} is not connected to ${nameSignal(cast.signalName(event.signal))} yet: no model ${event.sender} was declared.`,
            place: event.place,
            mend: `Check the app label and the name in sender="${event.sender}".`,
          },
        ],
  );
}
