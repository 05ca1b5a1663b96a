/** Ends `instance.save()` inside its own signal: the row is written without a signal, or the line goes. */
import type { Place } from "../../preview.ts";
import type { Files, Patch } from "./patch.ts";

const SAVE = /^(\s*)(\w+)\.save\(\s*\)\s*(#.*)?$/;

/** `place` is the line of the `save()`; `start` that of the function's `def`. */
export function stopRecursion(
  files: Files,
  place: Place | null,
  start: Place | null,
  signal: string,
): Patch | null {
  if (place === null || start?.file !== place.file) return null;
  const lines = (files[place.file] ?? "").split("\n");
  const [, indent = "", name = ""] = SAVE.exec(`${lines[place.line - 1]}`) ?? [];
  if (name === "") return null;
  const [, parameters = ""] = /\(([^)]*)/.exec(`${lines[start.line - 1]}`) ?? [];
  // Only then is it the row that the signal is about.
  if (!new RegExp(`\\b${name}\\b`).test(parameters)) return null;
  if (signal === "pre_save") {
    const rest = lines.filter((_, at) => at !== place.line - 1);
    if (place.line - start.line < 2) rest.splice(place.line - 1, 0, `${indent}pass`);
    return patched(place, rest, "Leave the save() to whoever saves");
  }
  const fields = assignedFields(lines.slice(start.line, place.line - 1), name);
  if (fields.length > 0) {
    const values = fields.map((field) => `${field}=${name}.${field}`).join(", ");
    lines[place.line - 1] =
      `${indent}type(${name}).objects.filter(pk=${name}.pk).update(${values})`;
    return patched(place, lines, "Write the row with update(), which sends nothing");
  }
  if (!/\bcreated\b/.test(parameters)) return null;
  lines.splice(start.line, 0, `    if not created:`, `        return`);
  return patched(place, lines, "Return early unless the row was created");
}

function patched({ file }: Place, lines: readonly string[], label: string): Patch {
  return { label, files: { [file]: lines.join("\n") } };
}

/** Names of the fields that the lines give a value. */
function assignedFields(lines: readonly string[], name: string): readonly string[] {
  const assignment = new RegExp(`^\\s*${name}\\.(\\w+)\\s*(?:[-+*/]?=)(?!=)`);
  return [...new Set(lines.flatMap((line) => assignment.exec(line)?.[1] ?? []))];
}
