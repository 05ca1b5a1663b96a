/** An earlier receiver raised, and `send()` stops at the first error (Django: `Signal.send`). */
import type { RegistrationNow, Snapshot } from "../snapshot.ts";
import { nameError, nameReceiver } from "../wording.ts";
import { placeOfError } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findNotReached({ snapshot }: Evidence): Verdict[] {
  return [...snapshot.registrations.values()].flatMap((registration) =>
    explain(registration, snapshot),
  );
}

function explain({ id, receiver, state }: RegistrationNow, snapshot: Snapshot): Verdict[] {
  if (state.type !== "not reached") {
    return [];
  }
  const calls = snapshot.sends.get(state.send)?.calls ?? [];
  const culprit = calls
    .map((call) => snapshot.calls.get(call))
    .findLast((call) => call?.outcome === "raised");
  const raiser = culprit && snapshot.registrations.get(culprit.registration)?.receiver;
  if (culprit?.ended?.type !== "call.raised" || raiser === undefined) {
    return [];
  }
  const name = nameReceiver(raiser);
  return [
    {
      subject: { type: "registration", registration: id },
      sentence: `${nameReceiver(receiver)} was not reached: ${name} raised ${nameError(culprit.ended.error)} before its turn.`,
      place: placeOfError(culprit.ended.error),
      mend: `Catch the error in ${name}; only send_robust() goes on after one.`,
    },
  ];
}
