/** The same function, or the same `dispatch_uid`, is connected already: the first registration stays (Django: `lookup_key`). */
import type { EventOf } from "../events.ts";
import { nameReceiver, nameSignal } from "../wording.ts";
import { patchConnection } from "./patches/patch.ts";
import { removeCall } from "./patches/remove-call.ts";
import { atPlace } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findConnectedBefore({ events, cast, files }: Evidence): Verdict[] {
  return events.flatMap((event) =>
    event.type === "receiver.ignored" ? [explain(event, cast, files)] : [],
  );
}

function explain(
  event: EventOf<"receiver.ignored">,
  cast: Evidence["cast"],
  files: Evidence["files"],
): Verdict {
  const { receiver, existing, uid, place } = event;
  const first = cast.registration(existing);
  const signal = nameSignal(cast.signalName(event.signal));
  const before = `already connected to ${signal}${atPlace(first?.place ?? null)}`;
  if (uid !== null && first !== undefined && first.receiver.name !== receiver.name) {
    return {
      subject: { type: "function", name: receiver.name },
      sentence: `${nameReceiver(receiver)} is not connected: ${nameReceiver(first.receiver)} with the same dispatch_uid ${uid} is ${before}, and the first one stays.`,
      place,
      mend: "Give each receiver a dispatch_uid of its own.",
      patch: patchConnection(files, place, "Give it its own dispatch_uid", [
        "dispatch_uid",
        `"${receiver.module}.${nameReceiver(receiver)}"`,
      ]),
    };
  }
  return {
    subject: { type: "registration", registration: existing },
    sentence: `${nameReceiver(receiver)} is ${before}${uid === null ? "" : ` with dispatch_uid ${uid}`}, so connecting it again changed nothing.`,
    place,
    mend: null,
    patch: removeCall(files, place, /\.connect\(/, "Remove the second connect()"),
  };
}
