/** A receiver failed while a fixture was loaded: related rows may not be there yet (Django: `raw=True`). */
import { nameError, nameReceiver } from "../wording.ts";
import { placeOfError } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findRaisedRaw({ snapshot }: Evidence): Verdict[] {
  return [...snapshot.registrations.values()].flatMap(({ id, receiver, state }): Verdict[] => {
    if (state.type !== "raised") return [];
    const sent = snapshot.calls.get(state.call)?.sent;
    const isRaw = sent?.arguments.some(
      ({ name, value }) => name === "raw" && value.text === "True",
    );
    if (isRaw !== true) return [];
    return [
      {
        subject: { type: "registration", registration: id },
        sentence: `${nameReceiver(receiver)} raised ${nameError(state.error)} while a fixture was loaded: raw was True, and rows it relies on may come later.`,
        place: placeOfError(state.error),
        mend: 'Return early with "if raw: return".',
      },
    ];
  });
}
