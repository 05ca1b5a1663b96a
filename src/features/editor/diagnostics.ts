/** Problems of a file as CodeMirror draws them. */
import type { Diagnostic } from "@codemirror/lint";
import type { Text } from "@codemirror/state";
import type { Frame } from "#engine/trace/preview.ts";

export type FileProblem = { readonly message: string; readonly frame: Frame };

/** Lines the text no longer has are left out. */
export function diagnosticsOf(problems: readonly FileProblem[], doc: Text): Diagnostic[] {
  return problems
    .filter(({ frame }) => frame.line >= 1 && frame.line <= doc.lines)
    .map(({ message, frame }) => ({ ...rangeOf(frame, doc), severity: "error" as const, message }))
    .sort((a, b) => a.from - b.from);
}

/** The columns of the frame, or the whole line without its indentation. */
function rangeOf(frame: Frame, doc: Text): { from: number; to: number } {
  const line = doc.line(frame.line);
  const bounded = (column: number) => Math.min(line.to, line.from + Math.max(0, column));
  const indent = line.text.length - line.text.trimStart().length;
  const from = bounded(frame.column ?? indent);
  const sameLine = frame.endLine === undefined || frame.endLine === frame.line;
  const to = sameLine && frame.endColumn !== undefined ? bounded(frame.endColumn) : line.to;
  return from < to ? { from, to } : { from: bounded(indent), to: line.to };
}
