/** Reads the folder of a scenario, or of a project as it stands. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { type Scenario, scenarioOf } from "./scenario.ts";

/** More than any project of signals; what is larger was given by mistake. */
const MAX_FILES = 2000;
const MAX_BYTES = 20_000_000;
/** Folders that hold no code of the project. */
const SKIPPED = new Set(["__pycache__", ".git", ".venv", "venv", "node_modules"]);

/** @throws when the folder cannot be read, is too large, holds no Python, or `scenario.json` is wrong. */
export function readScenario(folder: string): Scenario {
  const found = new Map<string, string>();
  let bytes = 0;
  for (const path of filesBelow(folder)) {
    const content = readFileSync(path);
    bytes += content.length;
    if (found.size >= MAX_FILES || bytes > MAX_BYTES) {
      throw new Error(`it is too large (at most ${MAX_FILES} files and ${MAX_BYTES} bytes)`);
    }
    const text = textOf(content);
    if (text !== null) found.set(relative(folder, path).split(sep).join("/"), text);
  }
  if (![...found.keys()].some((path) => path.endsWith(".py"))) {
    throw new Error("it holds no Python file");
  }
  return scenarioOf(basename(resolve(folder)), found);
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
}

/** `null` for what is no text: pictures, databases, compiled code. */
function textOf(content: Buffer): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(content);
  } catch {
    return null;
  }
}
