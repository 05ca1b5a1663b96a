import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, it } from "vitest";

const SOURCE = import.meta.dirname;

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" });
const sheets = files.filter((path) => path.endsWith(".module.css"));
const used = usedClasses();

it.each(sheets)("uses every class that %s defines, and no other", (sheet) => {
  expect([...(used.get(sheet) ?? [])].sort()).toEqual(definedClasses(read(sheet)));
});

it("imports no sheet that does not exist", () => {
  expect([...used.keys()].filter((sheet) => !sheets.includes(sheet))).toEqual([]);
});

/** The class names in the selectors of a sheet, sorted; `:global(…)` names are not its own. */
function definedClasses(css: string): string[] {
  const selectors = css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/:global\([^)]*\)|url\([^)]*\)|"[^"]*"|'[^']*'/g, "");
  const names = [...selectors.matchAll(/\.([a-zA-Z_][\w-]*)/g)].map(([, name = ""]) => name);
  return [...new Set(names)].sort();
}

/** The names read from each imported sheet: `styles.name`. A computed name cannot be checked. */
function usedClasses(): Map<string, Set<string>> {
  const namesBySheet = new Map<string, Set<string>>();
  for (const path of files.filter((file) => /\.tsx?$/.test(file))) {
    const code = read(path);
    for (const [, local = "", from = ""] of code.matchAll(
      /import (\w+) from "([^"]+\.module\.css)"/g,
    )) {
      const sheet = normalize(join(dirname(path), from));
      const names = namesBySheet.get(sheet) ?? new Set();
      namesBySheet.set(sheet, names);
      for (const [, name, computed] of code.matchAll(
        new RegExp(`\\b${local}(?:\\.(\\w+)|\\[([^\\]]*)\\])`, "g"),
      )) {
        names.add(name ?? `computed: ${computed}`);
      }
    }
  }
  return namesBySheet;
}

function read(name: string): string {
  return readFileSync(join(SOURCE, name), "utf8");
}
