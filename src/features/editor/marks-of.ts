/** Which marks a file shows at a playhead. */
import type { RegistrationNow, Snapshot } from "#engine/trace/snapshot.ts";
import type { Marks } from "./kitchen-marks.ts";

const MAX_VALUE_LENGTH = 40;

/** `text` is the file as it is now: values are shown at the lines of the parameters they belong to. */
export function marksOf(snapshot: Snapshot, path: string, text: string): Marks {
  const here = [...snapshot.registrations.values()].filter(
    (row) => row.receiver.place?.file === path,
  );
  return {
    receivers: connectedLines(here, snapshot),
    current: currentLine(snapshot, path),
    values: lastValues(here, snapshot, text),
  };
}

/** The connection whose receiver is defined at a line: of several, the one that was called last. */
export function receiverAt(
  { registrations }: Snapshot,
  file: string,
  line: number,
): RegistrationNow | undefined {
  return [...registrations.values()]
    .filter(({ receiver: { place } }) => place?.file === file && place.line === line)
    .sort((one, other) => (one.lastCall ?? -1) - (other.lastCall ?? -1))
    .at(-1);
}

function connectedLines(rows: readonly RegistrationNow[], snapshot: Snapshot): Marks["receivers"] {
  const titles = new Map<number, string[]>();
  for (const row of rows) {
    if (
      row.receiver.place === null ||
      row.state.type === "disconnected" ||
      row.state.type === "collected"
    )
      continue;
    const signal = snapshot.signals.get(row.signal)?.name ?? "a signal";
    const from = row.sender === null ? "any sender" : row.sender.name;
    const { line } = row.receiver.place;
    titles.set(line, [
      ...(titles.get(line) ?? []),
      `${row.receiver.name} is connected to ${signal} from ${from}`,
    ]);
  }
  return [...titles]
    .map(([line, lines]) => ({ line, title: lines.join("\n") }))
    .sort((a, b) => a.line - b.line);
}

/** The newest line that the innermost running call reached, as far as the trace knows; else the line of its `def`. */
function currentLine(snapshot: Snapshot, path: string): number | null {
  const { last } = snapshot;
  if (snapshot.open.length === 0) return null;
  if (last?.place?.file === path) return last.place.line;
  for (const { span } of [...snapshot.open].reverse()) {
    const call = snapshot.calls.get(span);
    if (call === undefined) continue;
    const place = snapshot.registrations.get(call.registration)?.receiver.place;
    return place?.file === path ? place.line : null;
  }
  return null;
}

function lastValues(
  rows: readonly RegistrationNow[],
  snapshot: Snapshot,
  text: string,
): Marks["values"] {
  const lines = text.split("\n");
  const shown = new Map<number, string>();
  for (const row of rows) {
    const call = row.lastCall === null ? undefined : snapshot.calls.get(row.lastCall);
    const send = call === undefined ? undefined : snapshot.sends.get(call.send);
    if (send === undefined || row.receiver.place === null) continue;
    for (const line of bodyLines(lines, row.receiver.place.line)) {
      for (const argument of send.started.arguments) {
        const used = new RegExp(`(?<![\\w.'"])${escapeRegExp(argument.name)}(?![\\w(='"])`);
        if (used.test(lines[line - 1] ?? "")) shown.set(line, shorten(argument.value.text));
      }
    }
  }
  return [...shown].map(([line, value]) => ({ line, text: value })).sort((a, b) => a.line - b.line);
}

/** Lines of the body of the `def` at or below a line (decorators come first), by indentation. */
function bodyLines(lines: readonly string[], from: number): number[] {
  const start = lines.findIndex(
    (line, at) => at >= from - 1 && /^\s*(?:async\s+)?def\s/.test(line),
  );
  if (start < 0) return [];
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const indent = indentOf(lines[start] ?? "");
  const body: number[] = [];
  for (let at = start + 1; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() !== "" && indentOf(line) <= indent) break;
    if (line.trim() !== "") body.push(at + 1);
  }
  return body;
}

function escapeRegExp(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, "\\$&");
}

function shorten(text: string): string {
  return text.length > MAX_VALUE_LENGTH ? `${text.slice(0, MAX_VALUE_LENGTH - 1)}…` : text;
}
