/** A sender given as text waits for its model (Django: `ModelSignal`, lazy senders); a misspelt one waits for ever. */
import type { EventOf } from "../events.ts";
import type { Snapshot } from "../snapshot.ts";
import { nameReceiver, nameSignal } from "../wording.ts";
import { type Patch, patchConnection } from "./patches/patch.ts";
import type { Evidence, Verdict } from "./verdict.ts";

export function findUndeclaredSenders({ events, snapshot, cast, files }: Evidence): Verdict[] {
  return events.flatMap((event): Verdict[] =>
    event.type !== "receiver.queued" || snapshot.models.has(event.sender)
      ? []
      : [
          {
            subject: { type: "function", name: event.receiver.name },
            sentence: `${nameReceiver(event.receiver)} is not connected to ${nameSignal(cast.signalName(event.signal))} yet: no model ${event.sender} was declared.`,
            place: event.place,
            mend: `Check the app label and the name in sender="${event.sender}".`,
            patch: patchName(event, snapshot, files),
          },
        ],
  );
}

/** The one model of the same name, or the one whose label differs by a slip of the hand. */
function patchName(
  { sender, place }: EventOf<"receiver.queued">,
  { models }: Snapshot,
  files: Evidence["files"],
): Patch | null {
  const name = sender.split(".").at(-1)?.toLowerCase();
  const labels = [...models.values()].filter((model) => !model.autoCreated);
  const same = labels.filter((model) => model.name.toLowerCase() === name);
  const alike = same.length > 0 ? same : labels.filter((model) => isSlip(model.label, sender));
  const [meant, other] = alike;
  if (meant === undefined || other !== undefined) return null;
  return patchConnection(files, place, `Listen to ${meant.label}`, ["sender", `"${meant.label}"`]);
}

/** One sign too many, too few, or another one. */
function isSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) ||
    rest(one, 1) === rest(other, 0) ||
    rest(one, 0) === rest(other, 1)
  );
}
