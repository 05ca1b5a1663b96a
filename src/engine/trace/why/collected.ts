/** Nobody but the signal knew the receiver, and a signal holds receivers weakly (Django: `Signal.connect`, `weak=True`). */
import type { RegistrationNow } from "../snapshot.ts";
import { nameReceiver } from "../wording.ts";
import { patchConnection } from "./patches/patch.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findCollected({ snapshot, files }: Evidence): Verdict[] {
  return [...snapshot.registrations.values()].flatMap((registration): Verdict[] =>
    registration.gone?.type === "collected"
      ? [
          {
            subject: { type: "registration", registration: registration.id },
            place: registration.place,
            patch:
              registration.gone.what === "receiver"
                ? patchConnection(files, registration.place, "Keep it with weak=False", [
                    "weak",
                    "False",
                  ])
                : null,
            ...(registration.gone.what === "receiver"
              ? lostReceiver(registration)
              : lostSender(registration)),
          },
        ]
      : [],
  );
}

const KINDS: Readonly<Record<RegistrationNow["receiver"]["kind"], string>> = {
  function: "a function",
  lambda: "a lambda",
  "local function": "a local function",
  method: "a method of an object",
  partial: "a partial",
  object: "an object",
  class: "a class",
};

function lostReceiver({ receiver }: RegistrationNow): Pick<Verdict, "sentence" | "mend"> {
  return {
    sentence: `${nameReceiver(receiver)} was ${KINDS[receiver.kind]} held by a weak reference only; nothing else kept it, so it was collected.`,
    mend: "Connect it with weak=False, or keep it in a variable of the module.",
  };
}

function lostSender({ receiver, sender }: RegistrationNow): Pick<Verdict, "sentence" | "mend"> {
  return {
    sentence: `The sender of ${nameReceiver(receiver)}, ${sender?.label ?? "an object"}, was collected: nobody can send for it any more.`,
    mend: "Keep the sender in a variable as long as it sends.",
  };
}
