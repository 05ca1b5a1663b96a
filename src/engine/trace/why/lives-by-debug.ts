/** A lambda that only a cache of Django keeps, and only while DEBUG is on (Django: `Signal.connect` looks at the signature, which is cached). */
import { nameSignal } from "../wording.ts";
import { CONNECTION, patchConnection } from "./patches/patch.ts";
import { callAt } from "./patches/python-call.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findLivesByDebug({ snapshot, cast, files }: Evidence): Verdict[] {
  return [...snapshot.registrations.values()].flatMap((registration): Verdict[] => {
    const { id, receiver, weak, gone, place, signal } = registration;
    const text = place === null ? undefined : files[place.file];
    if (place === null || text === undefined) return [];
    if (receiver.kind !== "lambda" || !weak || gone !== null) return [];
    // Written into the call: nobody else can know it.
    const call = callAt(text, place.line, CONNECTION);
    if (call?.args[0]?.value.startsWith("lambda") !== true) return [];
    return [
      {
        subject: { type: "registration", registration: id },
        sentence: `The lambda of ${nameSignal(cast.signalName(signal))} lives only because DEBUG is on; with DEBUG = False it is collected at once and never called.`,
        place,
        mend: "Connect it with weak=False, or write a function.",
        patch: patchConnection(files, place, "Keep it with weak=False", ["weak", "False"]),
      },
    ];
  });
}
