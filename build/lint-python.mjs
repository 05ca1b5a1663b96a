/**
 * `npm run lint:python`: Ruff, compiled to WebAssembly, over the Python of the project; no Python
 * needed. With `--fix` the files are formatted in place.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";
import { ROOT, say } from "./setup.mjs";

const FOLDERS = ["src/runtime/python", "build"];

const OPTIONS = {
  "line-length": 88,
  "target-version": "py314",
  lint: {
    // Errors, imports, names, annotations, bugs, simpler and modern forms.
    select: ["E", "W", "F", "I", "N", "ANN", "B", "C4", "SIM", "UP", "RET", "PIE", "RUF"],
    // Any is right for values of the user; exceptions are named as Django names them.
    ignore: ["ANN401", "N818"],
  },
};

const isFixing = process.argv.includes("--fix");
const workspace = new Workspace(OPTIONS, PositionEncoding.Utf16);
const files = FOLDERS.flatMap(pythonFiles);
const problems = files.flatMap(lintFile);
for (const problem of problems) say(problem);
say(`${files.length} Python files, ${problems.length} problems`);
if (problems.length > 0) process.exitCode = 1;

/** @param {string} folder */
function pythonFiles(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".py"))
    .map((name) => join(ROOT, folder, name))
    .sort();
}

/**
 * One line for each problem of a file.
 *
 * @param {string} path
 * @returns {string[]}
 */
function lintFile(path) {
  const name = relative(ROOT, path);
  const source = readFileSync(path, "utf8");
  const formatted = workspace.format(source);
  if (isFixing && formatted !== source) writeFileSync(path, formatted);
  const isFormatted = isFixing || formatted === source;
  const layout = isFormatted ? [] : [`${name}:1:1 not formatted (npm run fix)`];
  /** @type {import("@astral-sh/ruff-wasm-nodejs").Diagnostic[]} */
  const found = workspace.check(isFixing ? formatted : source);
  // A package's __init__ imports in order to offer: Ruff cannot know the name of the file here.
  const isOffer = (/** @type {typeof found[0]} */ { code }) =>
    code === "F401" && name.endsWith("__init__.py");
  const kept = found.filter((problem) => !isOffer(problem));
  return [...layout, ...kept.map((problem) => describe(name, problem))];
}

/**
 * @param {string} name
 * @param {import("@astral-sh/ruff-wasm-nodejs").Diagnostic} problem
 */
function describe(name, problem) {
  const { row, column } = problem.start_location;
  return `${name}:${row}:${column} ${problem.code ?? "syntax"} ${problem.message}`;
}
