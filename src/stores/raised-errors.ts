import type { EventOf, Trace } from "#engine/trace/events.ts";
import { follow } from "#engine/trace/follow.ts";
import type { ErrorPreview } from "#engine/trace/preview.ts";

export type RaisedErrors = {
  /** Errors for the person to mend: those that ended a phase, and that of the newest line. Older lines may have been typing errors. */
  all(): readonly ErrorPreview[];
  /** Takes in the events that were added to the trace since. */
  update(): void;
};

/** `events` may grow at its end between updates. */
export function createRaisedErrors(events: Trace): RaisedErrors {
  const raised: EventOf<"error.raised">[] = [];
  let newest: EventOf<"line.finished"> | null = null;
  const update = follow(events, (event) => {
    if (event.type === "error.raised") raised.push(event);
    else if (event.type === "line.finished") newest = event;
  });
  return {
    update,
    all: () =>
      [...raised, ...(newest === null ? [] : [newest])]
        .sort((one, other) => one.seq - other.seq)
        .flatMap(({ error }) => error ?? []),
  };
}
