/** Connected after the signal was sent, or in the middle of a send, whose receivers are fixed when it starts (Django: `Signal.send`). */
import type { RegistrationId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import type { EventOf } from "../events.ts";
import { nameReceiver, nameSignal } from "../wording.ts";
import { connectionOf, isFor } from "./muted.ts";
import { atPlace } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

type Connected = EventOf<"receiver.connected">;

export function findConnectedLate({ events, snapshot, cast }: Evidence): Verdict[] {
  const sends: EventOf<"send.started">[] = [];
  const late = new Map<RegistrationId, Verdict>();
  const known = new Set<string>();
  for (const event of events) {
    if (event.type === "send.started") {
      sends.push(event);
      // Heard by now, or passed over for another reason.
      for (const served of event.receivers) late.delete(served);
      for (const { registration } of event.skipped) late.delete(registration);
    } else if (event.type === "receiver.connected" && !event.receiver.contrib) {
      const missed = sends.findLast((send) => isFor(event, send));
      // What was connected before is not late: it was muted.
      const isNew = !known.has(connectionOf(event));
      known.add(connectionOf(event));
      if (missed !== undefined && isNew) late.set(event.registration, tell(event, missed, cast));
    }
  }
  return [...late].flatMap(([registration, verdict]) =>
    snapshot.registrations.get(registration)?.gone === null ? [verdict] : [],
  );
}

function tell(event: Connected, missed: EventOf<"send.started">, cast: Evidence["cast"]): Verdict {
  const { registration, receiver, signal, place } = event;
  const name = nameSignal(cast.signalName(signal));
  const isInside = [...ancestorsOf(event, cast)].some(({ span }) => span === missed.span);
  const when = isInside
    ? `while ${name} was being sent, and the receivers of a send are fixed when it starts`
    : `after ${name} had been sent${atPlace(missed.place)}`;
  return {
    subject: { type: "registration", registration },
    sentence: `${nameReceiver(receiver)} was connected ${when}; it has not been called since.`,
    place,
    mend: isInside
      ? "It is called from the next send on."
      : "Connect it before: in a module that ready() imports.",
  };
}
