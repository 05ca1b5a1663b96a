/** A project: the files of one playground, its title and the lines of its session. */
import {
  MAX_ARCHIVE_ENTRIES,
  MAX_FILES,
  MAX_LINE,
  MAX_SESSION_LINES,
  MAX_SOURCE,
  MAX_TITLE,
} from "#runtime/limits.ts";
import type { SourceFiles } from "#runtime/protocol.ts";

export type Project = {
  readonly title: string;
  /** By relative path, in the order of the tabs; the order of the apps follows it. */
  readonly files: SourceFiles;
  /** Lines run since the last Run, replayed after an edit. */
  readonly session: readonly string[];
  /** The built-in scenario it started from, if any. */
  readonly scenario: string | null;
  /** Where nodes of the picture were put by hand, by id. Kept with the draft, never part of a link. */
  readonly places?: Readonly<Record<string, NodePlace>>;
};

export type NodePlace = { readonly x: number; readonly y: number };

export { MAX_ARCHIVE_ENTRIES, MAX_FILES, MAX_SESSION_LINES, MAX_SOURCE, MAX_TITLE };

export const EMPTY_PROJECT: Project = {
  title: "Untitled",
  files: { "main.py": "" },
  session: [],
  scenario: null,
};

/** The file a person most likely wants to see first: a `signals.py`, else the first one. */
export function firstFile(files: SourceFiles): string {
  const paths = Object.keys(files);
  return paths.find((path) => path.endsWith("signals.py")) ?? paths[0] ?? "main.py";
}

const PATH = /^(?:[A-Za-z_][\w-]*\/)*[A-Za-z_][\w.-]*\.(?:py|json|txt|html|md)$/;

/** `null` when the path can be used, else one sentence that says why not. */
export function pathProblem(path: string, files: SourceFiles): string | null {
  if (path in files) return `There is a file ${path} already.`;
  if (!PATH.test(path))
    return "Use a path such as kitchen/signals.py: letters, digits, _ and /, ending in .py, .json, .txt, .html or .md.";
  if (Object.keys(files).length >= MAX_FILES) return `A project holds at most ${MAX_FILES} files.`;
  return null;
}

/** `null` when the line can be run at the prompt, else one sentence that says why not. */
export function lineProblem(line: string): string | null {
  if (line.length <= MAX_LINE) return null;
  return `A line at the prompt has at most ${MAX_LINE.toLocaleString("en")} characters. Put longer code into a file.`;
}

/** `null` when the project can be called so, else one sentence that says why not. */
export function titleProblem(title: string): string | null {
  if (title === "") return "A playground needs a name.";
  return title.length <= MAX_TITLE ? null : `A name has at most ${MAX_TITLE} characters.`;
}

/** `null` when the files are not too large together, else one sentence that says by how much. */
export function sizeProblem(files: SourceFiles): string | null {
  const characters = Object.values(files).reduce((sum, text) => sum + text.length, 0);
  // A character has at most three bytes: few projects need to be encoded.
  const bytes = 3 * characters <= MAX_SOURCE ? 0 : projectBytes(files);
  if (bytes <= MAX_SOURCE) return null;
  return `A project holds at most ${MAX_SOURCE / 1024} KiB of text; this would make ${Math.ceil(bytes / 1024)} KiB.`;
}

/** `null` when the session has room for so many lines more, else one sentence that says what to do. */
export function sessionProblem(lines: number): string | null {
  if (lines <= MAX_SESSION_LINES) return null;
  return `A session holds at most ${MAX_SESSION_LINES} lines. Clear it, or put its lines into a file.`;
}

/** Bytes of all files together. */
export function projectBytes(files: SourceFiles): number {
  const encoder = new TextEncoder();
  return Object.values(files).reduce((sum, text) => sum + encoder.encode(text).length, 0);
}
