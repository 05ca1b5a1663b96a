/** Adds an import where Python programmers would: to the line that imports from the same module, else below the imports. */

/** `null` when it is not clear where. `modules` are the ways to write the module; the first one is used for a new line. */
export function withImport(text: string, modules: readonly string[], name: string): string | null {
  const lines = text.split("\n");
  if (lines.some((line) => isImportOf(line, name) || isStarOf(line, modules))) return text;
  const same = lines.findIndex((line) => {
    const [, from = "", names = ""] = /^from\s+(\S+)\s+import\s+([\w, ]+)$/.exec(line) ?? [];
    return modules.includes(from) && !/\bas\b/.test(names);
  });
  if (same !== -1) {
    lines[same] = `${lines[same]?.trimEnd()}, ${name}`;
    return lines.join("\n");
  }
  const last = lines.findLastIndex((line) => /^(from|import)\s/.test(line));
  // A docstring or an import over several lines: no place that is surely right.
  if (lines[last]?.includes("(") || (last === -1 && /^\s*["']/.test(text))) return null;
  lines.splice(last + 1, 0, `from ${modules[0]} import ${name}`);
  return lines.join("\n");
}

function isStarOf(line: string, modules: readonly string[]): boolean {
  const [, from = ""] = /^from\s+(\S+)\s+import\s+\*/.exec(line) ?? [];
  return modules.includes(from);
}

function isImportOf(line: string, name: string): boolean {
  const [, names = ""] = /^(?:from\s+\S+\s+)?import\s+(.*)$/.exec(line) ?? [];
  return names.split(",").some((each) => each.trim() === name);
}
