/** An earlier receiver raised, and `send()` stops at the first error (Django: `Signal.send`). */
import type { RegistrationNow, Snapshot } from "../snapshot.ts";
import { nameError } from "../wording.ts";
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
  const name = culprit && snapshot.registrations.get(culprit.registration)?.receiver.name;
  if (culprit?.ended?.type !== "call.raised" || name === undefined) {
    return [];
  }
  return [
    {
      subject: { type: "registration", registration: id },
      sentence: `${receiver.name} was not reached: ${name} raised ${nameError(culprit.ended.error)} before its turn.`,
      place: placeOfError(culprit.ended.error),
      mend: `Catch the error in ${name}; only send_robust() goes on after one.`,
    },
  ];
}
