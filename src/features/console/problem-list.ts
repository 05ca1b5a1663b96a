/** What went wrong in the newest attempt, each thing once. */
import type { EventOf } from "#engine/trace/events.ts";
import type { ErrorPreview, Frame, Place } from "#engine/trace/preview.ts";
import { nameError } from "#engine/trace/wording.ts";
import { growWithTrace } from "#stores/grow-with-trace.ts";
import type { TraceIndex } from "#stores/trace-index.ts";

export type ListedProblem = {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly place: Place | null;
};

/** `found` are the problems of the files, `errors` what no code caught, `limits` those that the run met. */
export function listProblems(
  found: readonly FoundProblem[],
  errors: readonly ErrorPreview[],
  limits: readonly Limit[],
): readonly ListedProblem[] {
  const problems = [
    ...found.map(({ severity, message, frame }) => ({ severity, message, place: frame })),
    ...errors.map(errorProblem),
    ...limits.map(limitProblem),
  ];
  return [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
}

type FoundProblem = {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly frame: Frame | null;
};

function errorProblem(error: ErrorPreview): ListedProblem {
  return { severity: "error", message: nameError(error), place: error.trail.at(-1) ?? null };
}

type Limit = EventOf<"limit.reached">;

function limitProblem({ sentence, place }: Limit): ListedProblem {
  return { severity: "error", message: sentence, place };
}

/** The limits that a run met; the same list until it meets another. */
export const limitsOf: (index: TraceIndex) => readonly Limit[] = growWithTrace(() => {
  let limits: readonly Limit[] = [];
  let seen = 0;
  return {
    update({ events }) {
      const more = events.slice(seen).filter((event) => event.type === "limit.reached");
      seen = events.length;
      if (more.length > 0) limits = [...limits, ...more];
      return limits;
    },
  };
});

function keyOf({ message, place }: ListedProblem): string {
  return `${message}\n${place?.file}:${place?.line}`;
}
