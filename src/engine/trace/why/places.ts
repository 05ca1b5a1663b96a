import type { ErrorPreview, Place } from "../preview.ts";

/** ` at kitchen/signals.py:4`, or nothing. */
export function atPlace(place: Place | null): string {
  return place === null ? "" : ` at ${place.file}:${place.line}`;
}

/** The line of the person's code that raised it. */
export function placeOfError(error: ErrorPreview): Place | null {
  const frame = error.trail.at(-1);
  return frame === undefined ? null : { file: frame.file, line: frame.line };
}
