/** What a look at the project's text can tell without running it: which functions would be connected, where. */
import type { Place } from "../preview.ts";

/** A function that the text connects to a signal. */
export type Written = { readonly name: string; readonly signal: string; readonly place: Place };

const DECORATOR = /^\s*@receiver\(\s*([^,)]+)/;
const DEFINITION = /^\s*(?:async\s+)?def\s+(\w+)/;
const CONNECT = /^\s*([\w.]+)\.connect\(\s*([\w.]+)/;

/** In the order of the lines. */
export function findConnections(file: string, text: string): Written[] {
  const found: Written[] = [];
  let decorators: { signal: string; line: number }[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    const place = { file, line: index + 1 };
    const signal = DECORATOR.exec(line)?.[1];
    const name = DEFINITION.exec(line)?.[1];
    const [, connected, receiver] = CONNECT.exec(line) ?? [];
    if (signal !== undefined) {
      decorators.push({ signal: signal.replace(/^[[(]\s*/, "").trim(), line: place.line });
    } else if (name !== undefined) {
      found.push(
        ...decorators.map((each) => ({
          name,
          signal: each.signal,
          place: { file, line: each.line },
        })),
      );
      decorators = [];
    } else if (connected !== undefined && receiver !== undefined) {
      found.push({ name: receiver, signal: connected, place });
    }
  }
  return found;
}

/** `kitchen.signals` for `kitchen/signals.py`, `kitchen` for `kitchen/__init__.py`. */
export function moduleOf(path: string): string {
  return path
    .replace(/\.py$/, "")
    .replace(/\/__init__$/, "")
    .replaceAll("/", ".");
}

/** Whether some class in the text has a `ready()` method. */
export function hasReady(text: string): boolean {
  return /^\s+def ready\(/m.test(text);
}

/** The last line of the function that begins at `start`, its decorators included. Lines count from 1. */
export function functionEnd(text: string, start: number): number {
  const lines = text.split("\n");
  const head = lines.findIndex((line, at) => at >= start - 1 && DEFINITION.test(line));
  if (head === -1) return start;
  const depth = indentOf(`${lines[head]}`);
  let end = head + 1;
  for (const [at, line] of lines.entries()) {
    if (at <= head || line.trim() === "") continue;
    // The parentheses of a long signature may close at the depth of `def`.
    if (indentOf(line) <= depth && !line.trimStart().startsWith(")")) break;
    end = at + 1;
  }
  return end;
}

/** Number of spaces before the first word. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The line of `def name(…)`, the first one; `null` when the text has none. */
export function functionNamed(text: string, name: string): number | null {
  const at = text.split("\n").findIndex((line) => DEFINITION.exec(line)?.[1] === name);
  return at === -1 ? null : at + 1;
}
