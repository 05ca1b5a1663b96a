/**
 * Where Chromium is on this machine, and how to start it. The component tests and the
 * end-to-end tests both ask here. Plain Node: used before anything is installed.
 */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const VARIABLES = ["CHROMIUM_PATH", "CHROME_PATH", "CHROME_BIN"];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/**
 * What nobody sees in a headless browser and costs 1.7 s of a processor in every window: the address bar's lists, which
 * are pages of their own. Of two such switches the last counts, so the part of Playwright's that can be felt is repeated.
 */
const WITHOUT = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
  "PreconnectToSearch",
];

/**
 * The path of an installed Chromium or Chrome, or `undefined`. A path in one of the
 * environment variables wins; Playwright's own download is not looked at here.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | undefined}
 */
export function findChromium(environment = process.env) {
  const named = VARIABLES.flatMap((name) => environment[name] ?? []);
  const onPath = (environment.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...named, ...PLACES, ...onPath].find((path) => existsSync(path));
}

/**
 * Options for Playwright's `launch`. Without an installed Chromium, Playwright uses the one
 * it downloaded: the whole browser, for its headless shell keeps a sandboxed frame in the
 * process of the page, and what ends the one ends the other. As root (containers) Chromium
 * refuses to start its own sandbox.
 *
 * @returns {{ executablePath?: string, channel?: string, args: string[] }}
 */
export function chromiumLaunch() {
  const path = findChromium();
  const isRoot = process.getuid?.() === 0;
  return {
    ...(path === undefined ? { channel: "chromium" } : { executablePath: path }),
    args: [`--disable-features=${WITHOUT}`, ...(isRoot ? ["--no-sandbox"] : [])],
  };
}

/**
 * The same for tests. Each starts Pythons that live for seconds, and compiling their hot functions a second time, better,
 * takes longer than is won: a third of all processor time. Benchmarks and pictures go without this.
 *
 * @returns {ReturnType<typeof chromiumLaunch>}
 */
export function chromiumForTests() {
  const launch = chromiumLaunch();
  return { ...launch, args: [...launch.args, "--js-flags=--liftoff-only"] };
}
