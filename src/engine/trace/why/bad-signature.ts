/** Receivers must take any keyword argument: signals may grow (Django: `Signal.connect` checks it when `DEBUG` is on). */

import { nameReceiver } from "../wording.ts";
import { acceptKwargs } from "./patches/accept-kwargs.ts";
import { placeOfError } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

const UNEXPECTED = /got an unexpected keyword argument '(\w+)'/;

export function findBadSignatures({ events, cast, files }: Evidence): Verdict[] {
  const verdicts = new Map<number, Verdict>();
  for (const event of events) {
    const [, argument] =
      event.type === "call.raised" ? (UNEXPECTED.exec(event.error.message) ?? []) : [];
    const call = event.type === "call.raised" ? cast.startOf(event.span) : undefined;
    const connected =
      call?.type === "call.started" ? cast.registration(call.registration) : undefined;
    if (event.type !== "call.raised" || connected === undefined || argument === undefined) {
      continue;
    }
    // The message begins with the function's own name; a call further inside is another mistake.
    if (!event.error.message.startsWith(`${connected.receiver.name}()`)) {
      continue;
    }
    verdicts.set(connected.registration, {
      subject: { type: "registration", registration: connected.registration },
      sentence: `${nameReceiver(connected.receiver)} cannot be called: the signal passes ${argument}, which it does not accept.`,
      place: connected.receiver.place ?? placeOfError(event.error),
      mend: "Add **kwargs to its parameters.",
      patch: acceptKwargs(files, connected.receiver.place),
    });
  }
  return [...verdicts.values()];
}
