/**
 * Brings a fresh clone to the point where the other tools run. Plain Node, no packages: this
 * is what runs before there are any. Each function says in one line what it does, if anything.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL("..", import.meta.url));

const SOURCES = ["src", "build", "public", "index.html", "vite.config.ts", "package-lock.json"];

/** Exits with a sentence when this Node is older than `engines` in package.json allows. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Signal Kitchen needs Node 20.19 or later; this is Node ${process.versions.node}.`);
}

/** Installs the packages when they are missing or older than the lock file. */
export function installPackages() {
  const installed = changedAt(join(ROOT, "node_modules/.package-lock.json"));
  if (installed >= changedAt(join(ROOT, "package-lock.json"))) return;
  say("Installing packages (npm ci)");
  // The browser is found or downloaded by ensure-chromium.mjs, and only for tests.
  const environment = { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" };
  run("npm", ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], environment);
}

/** Builds `dist/` when it is missing or older than a source file. */
export function buildSite() {
  const built = changedAt(join(ROOT, "dist/index.html"));
  if (SOURCES.every((source) => newestIn(join(ROOT, source)) <= built)) return;
  say("Building the site (vite build)");
  run(process.execPath, [join(ROOT, "node_modules/vite/bin/vite.js"), "build", "--logLevel=warn"]);
}

/** @param {string} sentence */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/**
 * Ends the process with a sentence that says what is wrong.
 *
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [environment]
 */
function run(command, parameters, environment = {}) {
  const { status, error } = spawnSync(command, parameters, {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, ...environment },
  });
  if (status !== 0) stop(`This failed: ${command} ${parameters.join(" ")} ${error?.message ?? ""}`);
}

/** @param {string} path */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return changedAt(path);
  const entries = readdirSync(path, { recursive: true, encoding: "utf8" });
  // The folders count too: a file that was removed changes the time of its folder.
  return Math.max(changedAt(path), ...entries.map((entry) => changedAt(join(path, entry))));
}

/** @param {string} path */
function changedAt(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}
