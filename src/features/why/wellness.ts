/** What to say when no receiver and no operation needs an explanation. */
import type { Trace } from "#engine/trace/events.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { nameError } from "#engine/trace/wording.ts";

export type Wellness = { readonly isWell: boolean; readonly sentence: string };

/** `events` are those of the snapshot. */
export function wellnessOf(snapshot: Snapshot, events: Trace): Wellness {
  const error = events.findLast((event) => event.type === "error.raised");
  if (error !== undefined) {
    const what = error.phase === "setup" ? "the apps were loaded" : "it came further";
    return { isWell: false, sentence: `${nameError(error.error)} ended the run before ${what}.` };
  }
  if (snapshot.sends.size === 0) {
    return { isWell: false, sentence: "No signal has been sent so far." };
  }
  return {
    isWell: true,
    sentence: "All is well up to this step: whoever listens to a signal that was sent is called.",
  };
}
