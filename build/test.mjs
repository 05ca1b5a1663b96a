/**
 * `npm test`: sets up what is missing, then runs every check, cheapest first, and stops at the
 * first that fails. The last line counts the tests: "N passed, N failed".
 */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { installPackages, ROOT, requireNode, say } from "./setup.mjs";

const REPORTS = join(ROOT, "node_modules/.cache/reports");

/** What to run, in order, as scripts of package.json. Those with a report count tests; some need a browser. */
const CHECKS = [
  { title: "Format and lint", script: "lint" },
  { title: "Python lint", script: "lint:python" },
  { title: "Types", script: "types" },
  { title: "Dead code", script: "dead-code" },
  {
    title: "Engine and other tests in Node, coverage of the engine",
    script: "coverage",
    report: "vitest",
  },
  { title: "Build", script: "build" },
  { title: "Size budgets", script: "size" },
  { title: "Python in Pyodide", script: "test:runtime", report: "vitest" },
  { title: "Components in Chromium", script: "test:browser", report: "vitest", inBrowser: true },
  {
    title: "Journeys on the built site",
    script: "e2e:built",
    report: "playwright",
    inBrowser: true,
  },
];

requireNode();
installPackages();
// Beside the checks that need none: on a fresh machine it takes as long as they do.
const browser = spawn(process.execPath, [join(ROOT, "build/ensure-chromium.mjs")], {
  stdio: "inherit",
});
const browserIsThere = once(browser, "close");
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });

const total = { passed: 0, failed: 0 };
for (const check of CHECKS) {
  const started = performance.now();
  say(`\n== ${check.title} (npm run ${check.script})`);
  if (check.inBrowser && !(await hasBrowser())) {
    total.failed += 1;
    process.exitCode = 1;
    break;
  }
  const status = runCheck(check);
  const counts = countTests(check);
  total.passed += counts.passed;
  total.failed += status === 0 ? counts.failed : Math.max(1, counts.failed);
  if (status !== 0) {
    say(`\n${check.title}: failed. The checks after it did not run.`);
    process.exitCode = 1;
    break;
  }
  say(`== ${check.title}: ok, ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
say(`\n${total.passed} passed, ${total.failed} failed`);

/** Waits for the search; false when it found none and has said so. */
async function hasBrowser() {
  const [status] = await browserIsThere;
  if (status !== 0) return false;
  const { ensureChromium } = await import("./ensure-chromium.mjs");
  process.env.CHROMIUM_PATH = await ensureChromium();
  return true;
}

/**
 * Runs one check; 0 means that it passed.
 *
 * @param {{ script: string, report?: string }} check
 */
function runCheck({ script, report }) {
  const file = reportFile(script);
  const parameters =
    report === "vitest" ? ["--", "--reporter=dot", "--reporter=json", `--outputFile=${file}`] : [];
  const { status } = spawnSync("npm", ["run", "--silent", script, ...parameters], {
    cwd: ROOT,
    stdio: "inherit",
    shell: process.platform === "win32",
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  return status;
}

/**
 * The tests a check ran, from the report its runner wrote.
 *
 * @param {{ script: string, report?: string }} check
 */
function countTests({ script, report }) {
  if (report === undefined) return { passed: 0, failed: 0 };
  try {
    const found = JSON.parse(readFileSync(reportFile(script), "utf8"));
    if (report === "vitest") return { passed: found.numPassedTests, failed: found.numFailedTests };
    return { passed: found.stats.expected + found.stats.flaky, failed: found.stats.unexpected };
  } catch {
    return { passed: 0, failed: 0 }; // The runner ended before it could write a report.
  }
}

/** @param {string} script */
function reportFile(script) {
  return join(REPORTS, `${script.replace(":", "-")}.json`);
}
