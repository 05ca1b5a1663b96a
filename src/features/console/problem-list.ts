/** What went wrong in the newest attempt, each thing once. */
import type { Trace, TraceEvent } from "#engine/trace/events.ts";
import type { ErrorPreview, Frame, Place } from "#engine/trace/preview.ts";
import { nameError } from "#engine/trace/wording.ts";

export type ListedProblem = {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly place: Place | null;
};

/** `found` are the problems of the files, `errors` what no code caught; the trace adds the limits it met. */
export function listProblems(
  found: readonly FoundProblem[],
  errors: readonly ErrorPreview[],
  trace: Trace,
): readonly ListedProblem[] {
  const problems = [
    ...found.map(({ severity, message, frame }) => ({ severity, message, place: frame })),
    ...errors.map(errorProblem),
    ...trace.flatMap(limitProblem),
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

function limitProblem(event: TraceEvent): readonly ListedProblem[] {
  if (event.type !== "limit.reached") return [];
  return [{ severity: "error", message: event.sentence, place: event.place }];
}

function keyOf({ message, place }: ListedProblem): string {
  return `${message}\n${place?.file}:${place?.line}`;
}
