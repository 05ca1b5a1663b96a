/** Somebody disconnected it, or tried to and missed. */
import { nameReceiver, nameSignal } from "../wording.ts";
import { atPlace } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findDisconnected({ events, snapshot, cast }: Evidence): Verdict[] {
  return events.flatMap((event): Verdict[] => {
    if (event.type === "receiver.missed") {
      const signal = nameSignal(cast.signalName(event.signal));
      return [
        {
          subject: { type: "function", name: event.name },
          sentence: `disconnect() found no ${event.name} on ${signal} with this sender and dispatch_uid, and returned False.`,
          place: event.place,
          mend: "Disconnect with the same sender and dispatch_uid that it was connected with.",
        },
      ];
    }
    if (event.type !== "receiver.disconnected") {
      return [];
    }
    const registration = snapshot.registrations.get(event.registration);
    if (registration?.gone?.type !== "disconnected") {
      return [];
    }
    return [
      {
        subject: { type: "registration", registration: event.registration },
        sentence: `${nameReceiver(registration.receiver)} was disconnected from ${nameSignal(cast.signalName(event.signal))}${atPlace(event.place)}.`,
        place: event.place,
        mend: null,
      },
    ];
  });
}
