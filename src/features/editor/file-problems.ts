/** The problems that belong to one file: what does not parse, else what was raised. */
import type { ErrorPreview } from "#engine/trace/preview.ts";
import type { FileProblem } from "./diagnostics.ts";

type Parsed = { readonly message: string; readonly frame: FileProblem["frame"] | null };

/** Errors are shown where they were raised: at the innermost frame of the person's code. */
export function fileProblems(
  path: string,
  unparsed: readonly Parsed[],
  errors: readonly ErrorPreview[],
): readonly FileProblem[] {
  const found =
    unparsed.length > 0
      ? unparsed
      : errors.map((error) => ({
          message: `${error.type}: ${error.message}`,
          frame: error.trail.at(-1) ?? null,
        }));
  return found.flatMap(({ message, frame }) =>
    frame !== null && frame.file === path ? [{ message, frame }] : [],
  );
}
