/**
 * Makes sure that there is a Chromium for the tests, in three ways: one that is installed,
 * Playwright's download, the package of the system. Run after the packages are installed;
 * run by itself, it only sees to it.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { findChromium } from "./find-chromium.mjs";
import { ROOT, say, stop } from "./setup.mjs";

const DOWNLOAD_SECONDS = 180;

/**
 * The path of a Chromium that starts. Ends the process with the ways tried if there is none.
 *
 * @returns {Promise<string>}
 */
export async function ensureChromium() {
  const path =
    starts(findChromium()) ?? (await downloaded()) ?? (await download()) ?? installSystemPackage();
  if (path !== undefined) return path;
  return stop(
    [
      "The tests need Chromium, and none could be had. Three ways were tried:",
      "  1. an installed one: CHROMIUM_PATH, CHROME_PATH, CHROME_BIN, the usual places, PATH;",
      "  2. Playwright's download: npx playwright install chromium;",
      "  3. the package of the system: apt-get install chromium (needs root or sudo).",
      "Install Chromium or Chrome and set CHROMIUM_PATH to its program, then run npm test again.",
    ].join("\n"),
  );
}

/**
 * The path if this program runs at all: a missing library or a stub of a store fails here.
 *
 * @param {string | undefined} path
 */
function starts(path) {
  if (path === undefined || !existsSync(path)) return undefined;
  const { status } = spawnSync(path, ["--version", "--no-sandbox"], { timeout: 30_000 });
  return status === 0 ? path : undefined;
}

async function downloaded() {
  const { chromium } = await import("playwright");
  return starts(chromium.executablePath());
}

async function download() {
  say("Downloading Chromium (playwright install chromium)");
  const program = join(ROOT, "node_modules/playwright/cli.js");
  spawnSync(process.execPath, [program, "install", "chromium"], {
    cwd: ROOT,
    stdio: "inherit",
    timeout: DOWNLOAD_SECONDS * 1000,
  });
  return await downloaded();
}

function installSystemPackage() {
  if (process.platform !== "linux") return undefined;
  say("Installing Chromium from the system's packages (apt-get install chromium)");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const parameters of [["update"], ["install", "--yes", "chromium"]]) {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...parameters];
    spawnSync(command, rest, { stdio: ["ignore", "ignore", "inherit"] });
  }
  return starts(findChromium());
}

if (import.meta.filename === process.argv[1]) await ensureChromium();
