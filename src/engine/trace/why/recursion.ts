/** A receiver that does what calls it again. */
import type { RegistrationId, SpanId } from "../../ids.ts";
import { ancestorsOf } from "../ancestors.ts";
import type { Cast, SpanStart } from "../cast.ts";
import type { EventOf } from "../events.ts";
import { nameReceiver, nameSignal } from "../wording.ts";
import { stopRecursion } from "./patches/stop-recursion.ts";
import { atPlace } from "./places.ts";
import type { Evidence, Verdict } from "./verdict.ts";

/** A receiver inside itself so many times is no coincidence. */
const MIN_DEPTH = 3;

type Nesting = {
  readonly depth: number;
  readonly call: EventOf<"call.started">;
  readonly culprit: SpanStart | null;
};

/** By span, for each trace: what stands around a call lies before it, so it is the same at every later playhead. */
const NESTINGS = new WeakMap<Cast, Map<SpanId, Nesting>>();

export function findRecursion({ events, cast, files }: Evidence): Verdict[] {
  const nestings = NESTINGS.get(cast) ?? new Map<SpanId, Nesting>();
  NESTINGS.set(cast, nestings);
  const deepest = new Map<RegistrationId, Nesting>();
  for (const event of events) {
    if (event.type === "call.started") {
      const nesting = nestings.get(event.span) ?? nest(event, nestings, cast);
      nestings.set(event.span, nesting);
      if (nesting.depth > (deepest.get(event.registration)?.depth ?? 0)) {
        deepest.set(event.registration, nesting);
      }
    }
  }
  const isEndless = events.some(
    (event) =>
      event.type === "limit.reached" ||
      ("error" in event && event.error?.type.endsWith("RecursionError") === true),
  );
  return [...deepest.values()].flatMap((nesting) =>
    nesting.depth < MIN_DEPTH ? [] : explain(nesting, { isEndless, cast, files }),
  );
}

/** The culprit is what the outer call of the same receiver did directly. */
function nest(
  call: EventOf<"call.started">,
  nestings: ReadonlyMap<SpanId, Nesting>,
  cast: Cast,
): Nesting {
  let below: SpanStart | null = null;
  for (const around of ancestorsOf(call, cast)) {
    const outer = nestings.get(around.span);
    if (outer?.call.registration === call.registration) {
      return {
        depth: outer.depth + 1,
        call,
        culprit: below,
      };
    }
    below = around;
  }
  return { depth: 1, call, culprit: null };
}

type Around = Pick<Evidence, "cast" | "files"> & {
  /** Python or a limit had to end it. */
  readonly isEndless: boolean;
};

function explain({ depth, call, culprit }: Nesting, { cast, files, isEndless }: Around): Verdict[] {
  const connected = cast.registration(call.registration);
  /* v8 ignore next -- only in a damaged trace */
  if (connected === undefined || culprit === null) {
    return [];
  }
  const name = nameReceiver(connected.receiver);
  const does =
    culprit.type === "operation.started" ? `calls ${culprit.title}` : "sends the signal again";
  const signal = nameSignal(cast.signalName(connected.signal));
  return [
    {
      subject: { type: "registration", registration: call.registration },
      sentence: `${name} ${does}${atPlace(culprit.place)} while it handles ${signal}, which calls ${name} again: ${isEndless ? "endless, stopped " : ""}${depth} deep.`,
      place: culprit.place,
      mend:
        culprit.type === "operation.started"
          ? "Use QuerySet.update() there, which sends nothing, or return early when there is nothing to do."
          : "Return early when there is nothing left to do.",
      patch: stopRecursion(files, culprit.place, connected.receiver.place, signal),
    },
  ];
}
