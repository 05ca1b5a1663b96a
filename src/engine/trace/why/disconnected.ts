/** Somebody disconnected it, or tried to and missed. */
import type { EventOf } from "../events.ts";
import type { Snapshot } from "../snapshot.ts";
import { nameReceiver, nameSignal } from "../wording.ts";
import { type Patch, patchCall } from "./patches/patch.ts";
import { withKeyword } from "./patches/python-call.ts";
import { atPlace } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findDisconnected({ events, snapshot, cast, files }: Evidence): Verdict[] {
  return events.flatMap((event): Verdict[] => {
    if (event.type === "receiver.missed") {
      const signal = nameSignal(cast.signalName(event.signal));
      return [
        {
          subject: { type: "function", name: event.name },
          sentence: `disconnect() found no ${event.name} on ${signal} with this sender and dispatch_uid, and returned False.`,
          place: event.place,
          mend: "Disconnect with the same sender and dispatch_uid that it was connected with.",
          patch: patchMissed(event, snapshot, files),
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

/** The sender of the one connection that can be meant. */
function patchMissed(
  { signal, name, place }: EventOf<"receiver.missed">,
  { registrations }: Snapshot,
  files: Evidence["files"],
): Patch | null {
  const [meant, other] = [...registrations.values()].filter(
    (each) => each.signal === signal && each.gone === null && each.receiver.name === name,
  );
  if (meant === undefined || other !== undefined || meant.sender === null || meant.uid !== null)
    return null;
  const sender = meant.sender.name;
  return patchCall(
    files,
    place,
    { head: /\.disconnect\(/, label: `Disconnect it from ${sender}` },
    (text, call) =>
      new RegExp(`\\b${sender}\\b`).test(text) ? withKeyword(text, call, "sender", sender) : null,
  );
}
