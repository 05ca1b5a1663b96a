/** A traceback as text and links: only places that the error itself names become links. */
import type { ErrorPreview, Place } from "#engine/trace/preview.ts";

export type TracebackPart = { readonly text: string; readonly place: Place | null };

const FILE_LINE = /File "([^"\n]+)", line (\d+)/g;

export function tracebackParts({ traceback, trail }: ErrorPreview): readonly TracebackPart[] {
  const parts: TracebackPart[] = [];
  let from = 0;
  for (const match of traceback.matchAll(FILE_LINE)) {
    const place = trail.find(
      ({ file, line }) =>
        (match[1] ?? "").replace(/^\/project\//, "") === file && match[2] === String(line),
    );
    if (place === undefined) continue;
    parts.push({ text: traceback.slice(from, match.index), place: null });
    parts.push({ text: match[0], place: { file: place.file, line: place.line } });
    from = match.index + match[0].length;
  }
  parts.push({ text: traceback.slice(from), place: null });
  return parts.filter((part) => part.text !== "");
}
