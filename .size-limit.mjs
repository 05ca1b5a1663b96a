/** Budgets of the built site. Which files make up a part is read from Vite's manifest. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { build } from "vite";

const DIST = "dist";

const CACHE = "node_modules/.cache/size";

/** @type {import("vite").Manifest} */
const manifest = JSON.parse(readFileSync(`${DIST}/.vite/manifest.json`, "utf8"));

const initial = filesOf("index.html");
const editor = Object.keys(manifest)
  .filter((key) => key.startsWith("src/features/editor/") && manifest[key]?.isDynamicEntry)
  .flatMap((key) => [...filesOf(key)])
  .filter((file) => !initial.has(file));

export default [
  { name: "JavaScript before the editor", limit: "190 kB", gzip: true, path: inDist(initial) },
  { name: "The editor, loaded lazily", limit: "185 kB", gzip: true, path: inDist(editor) },
  { name: "All CSS", limit: "16 kB", gzip: true, path: matching("assets", /\.css$/) },
  { name: "Our TypeScript in the worker", limit: "45 kB", gzip: true, path: await ownWorker() },
  // Served as they are: packed already.
  { name: "Python's memory, with ours", limit: "4.9 MB", ...packed(/^image-/) },
  { name: "All that Python starts from", limit: "11 MB", ...packed(/./) },
];

/**
 * The files a page loads at once for this entry of the manifest: its own and its static imports.
 *
 * @param {string} key
 * @param {Set<string>} files
 */
function filesOf(key, files = new Set()) {
  const chunk = manifest[key];
  if (chunk === undefined || files.has(chunk.file)) return files;
  files.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, files);
  return files;
}

/** @param {Iterable<string>} files */
function inDist(files) {
  const paths = [...files].map((file) => `${DIST}/${file}`);
  if (paths.length === 0) throw new Error("A part of the site has no file: see .size-limit.mjs");
  return paths;
}

/**
 * @param {string} folder
 * @param {RegExp} pattern
 */
function matching(folder, pattern) {
  const names = readdirSync(`${DIST}/${folder}`).filter((name) => pattern.test(name));
  return inDist(names.map((name) => `${folder}/${name}`));
}

/** @param {RegExp} pattern */
function packed(pattern) {
  return { brotli: false, path: matching("python", pattern) };
}

/** The worker is one script with Pyodide in it; this bundles our TypeScript alone. */
async function ownWorker() {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: {
        input: "src/runtime/worker/main.ts",
        external: (id) => /^pyodide\b|\/node_modules\/pyodide\//.test(id),
        output: { codeSplitting: false },
      },
    },
  });
  if (!("output" in result)) throw new Error("The worker was not bundled.");
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(`${CACHE}/worker.js`, result.output[0].code);
  return `${CACHE}/worker.js`;
}
