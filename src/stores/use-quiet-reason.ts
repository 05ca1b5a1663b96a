import { nameError } from "#engine/trace/wording.ts";
import type { Problem } from "#runtime/protocol.ts";
import type { PythonStatus } from "./run-store.ts";
import { useRun } from "./stores-context.tsx";
import type { TraceIndex } from "./trace-index.ts";

/** Why there is nothing to show of this trace: what went wrong, what is under way, or what to do next. */
export function useQuietReason(index: TraceIndex): string {
  const python = useRun((state) => state.python.type);
  const [problem] = useRun((state) => state.problems);
  const error = index.errors().at(-1);
  if (problem !== undefined) return `The code cannot be run: ${nameProblem(problem)}.`;
  if (error !== undefined) {
    const place = error.trail.at(-1);
    const where = place === undefined ? "" : ` at ${place.file}:${place.line}`;
    return `The run ended${where}: ${nameError(error)}`;
  }
  return index.events.length > 0
    ? "The code has run, but nothing was saved and no signal was sent."
    : BEFORE[python];
}

/** `SyntaxError: invalid syntax (main.py:3)` */
export function nameProblem({ message, frame }: Problem): string {
  return frame === null ? message : `${message} (${frame.file}:${frame.line})`;
}

const BEFORE: Readonly<Record<PythonStatus["type"], string>> = {
  idle: "Senders, signals and receivers appear as soon as the code has run.",
  loading: "Python is on its way. The toasters appear as soon as the code has run.",
  ready:
    "Nothing has happened yet. Press Run: the toasters appear, and you see who catches the toast.",
  failed: "Python could not be started, so there is nothing to show yet.",
};
