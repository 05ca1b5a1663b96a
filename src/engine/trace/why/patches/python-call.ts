/** Calls in Python text: where their arguments stand. Knows strings, comments and brackets, nothing else. */

export type Argument = {
  /** Its keyword, if it has one. */
  readonly name: string | null;
  /** Text of the value. */
  readonly value: string;
  /** Where it stands in the text, keyword included. */
  readonly from: number;
  readonly to: number;
};

export type PythonCall = {
  readonly args: readonly Argument[];
  /** Start of the line it begins on. */
  readonly lineFrom: number;
  /** The text of that line before the call's arguments: `    post_save.connect(`. */
  readonly head: string;
  /** Between its parentheses. */
  readonly from: number;
  readonly to: number;
  /** End of the line on which it closes. */
  readonly lineTo: number;
};

/** The one call on a line that begins so; `head` ends with the opening parenthesis. `null` when there is none, or more than one. */
export function callAt(text: string, line: number, head: RegExp): PythonCall | null {
  const lineFrom = lineStart(text, line);
  const own = text.slice(lineFrom, endOfLine(text, lineFrom));
  const [found, second] = own.matchAll(new RegExp(head, "g"));
  if (found === undefined || second !== undefined) return null;
  const from = lineFrom + found.index + found[0].length;
  const inside = readArguments(text, from);
  if (inside === null) return null;
  const { args, to } = inside;
  return {
    args,
    lineFrom,
    head: text.slice(lineFrom, from),
    from,
    to,
    lineTo: endOfLine(text, to),
  };
}

/** True when the lines of a call hold nothing but it (a comment behind it does no harm). */
export function isStatement(text: string, { head, to, lineTo }: PythonCall): boolean {
  return /^\s*[\w.]+\($/.test(head) && /^\s*(#.*)?$/.test(text.slice(to + 1, lineTo));
}

/** The text with a keyword argument added, or its value replaced. */
export function withKeyword(text: string, call: PythonCall, name: string, value: string): string {
  const old = call.args.find((argument) => argument.name === name);
  if (old !== undefined) return `${text.slice(0, old.from)}${name}=${value}${text.slice(old.to)}`;
  const last = call.args.at(-1);
  const at = last?.to ?? call.from;
  return `${text.slice(0, at)}${last === undefined ? "" : ", "}${name}=${value}${text.slice(at)}`;
}

/** The text without an argument and the comma that parted it. */
export function withoutArgument(text: string, { args }: PythonCall, argument: Argument): string {
  const at = args.indexOf(argument);
  const before = args[at - 1];
  const after = args[at + 1];
  if (before !== undefined) return text.slice(0, before.to) + text.slice(argument.to);
  return text.slice(0, argument.from) + text.slice(after?.from ?? argument.to);
}

/** Index of the first sign of a line; lines count from 1. */
export function lineStart(text: string, line: number): number {
  let start = 0;
  for (let at = 1; at < line; at++) {
    const end = text.indexOf("\n", start);
    if (end === -1) return text.length;
    start = end + 1;
  }
  return start;
}

/** Index of the line's end, its break excluded. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function readArguments(
  text: string,
  from: number,
): { readonly args: readonly Argument[]; readonly to: number } | null {
  const args: Argument[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '"' || sign === "'") {
      at = stringEnd(text, at);
    } else if (sign === "#") {
      at = endOfLine(text, at);
    } else if ("([{".includes(sign)) {
      depth += 1;
    } else if (depth > 0 && ")]}".includes(sign)) {
      depth -= 1;
    } else if (depth === 0 && (sign === "," || sign === ")")) {
      args.push(...argumentBetween(text, start, at));
      start = at + 1;
      if (sign === ")") return { args, to: at };
    }
  }
  return null;
}

/** Index of the last sign of the string that begins at `at`. */
function stringEnd(text: string, at: number): number {
  const quote = text.charAt(at);
  const mark = text.startsWith(quote.repeat(3), at) ? quote.repeat(3) : quote;
  let end = at + mark.length;
  while (end < text.length && !text.startsWith(mark, end)) end += text[end] === "\\" ? 2 : 1;
  return end + mark.length - 1;
}

function argumentBetween(text: string, start: number, end: number): readonly Argument[] {
  const written = text.slice(start, end);
  const trimmed = written.trim();
  // What remains after the last comma of a call.
  if (trimmed === "") return [];
  const from = start + written.indexOf(trimmed);
  const [all = "", name = null] = /^(\w+)\s*=(?!=)\s*/.exec(trimmed) ?? [];
  return [{ name, value: trimmed.slice(all.length), from, to: from + trimmed.length }];
}
