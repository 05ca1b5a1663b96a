/**
 * `npm test`: sets up what is missing, then runs every check, cheapest first, and stops where one
 * fails. The last line counts the tests: "N passed, N failed".
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { installPackages, ROOT, requireNode, say } from "./setup.mjs";

/** @typedef {{ title: string, script: string, report?: string, inBrowser?: boolean }} Check */

const REPORTS = join(ROOT, "node_modules/.cache/reports");

/** Scripts of package.json that use one processor each: they run beside each other. */
const SMALL_CHECKS = [
  { title: "Build", script: "build" },
  { title: "Types", script: "types" },
  { title: "Python lint", script: "lint:python" },
  { title: "Format and lint", script: "lint" },
  { title: "Dead code", script: "dead-code" },
];

/** Scripts that use all processors, in order. Those with a report count tests; some need a browser. */
const CHECKS = [
  { title: "Size budgets", script: "size" },
  {
    title: "Engine and other tests in Node, coverage of the engine",
    script: "coverage",
    report: "vitest",
  },
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
const waiting = [...SMALL_CHECKS];
await Promise.all(Array.from({ length: availableParallelism() }, runSmallChecks));
for (const check of CHECKS) {
  if (total.failed > 0) break;
  say(`\n${head(check)}`);
  if (check.inBrowser && !(await hasBrowser())) {
    total.failed += 1;
    break;
  }
  await take(check, "inherit");
}
if (total.failed > 0) {
  say("\nThe checks after what failed did not run.");
  process.exitCode = 1;
}
say(`\n${total.passed} passed, ${total.failed} failed`);

/** One after the other, as long as there are any; what each says comes in one piece. */
async function runSmallChecks() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    await take(check, "pipe");
  }
}

/**
 * Runs one check and counts what it found.
 *
 * @param {Check} check
 * @param {"inherit" | "pipe"} output
 */
async function take(check, output) {
  const started = performance.now();
  const { status, said } = await runCheck(check, output);
  const counts = countTests(check);
  total.passed += counts.passed;
  total.failed += status === 0 ? counts.failed : Math.max(1, counts.failed);
  if (output === "pipe") say(`\n${head(check)}\n${said.trimEnd()}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`== ${check.title}: ${status === 0 ? "ok" : "failed"}, ${seconds} s`);
}

/** @param {Check} check */
function head({ title, script }) {
  return `== ${title} (npm run ${script})`;
}

/** Waits for the search; false when it found none and has said so. */
async function hasBrowser() {
  const [status] = await browserIsThere;
  if (status !== 0) return false;
  const { ensureChromium } = await import("./ensure-chromium.mjs");
  process.env.CHROMIUM_PATH = await ensureChromium();
  return true;
}

/**
 * Runs one check. `status` 0 means that it passed; `said` is what it wrote into a pipe.
 *
 * @param {Check} check
 * @param {"inherit" | "pipe"} output
 */
async function runCheck({ script, report }, output) {
  const file = reportFile(script);
  const parameters =
    report === "vitest" ? ["--", "--reporter=dot", "--reporter=json", `--outputFile=${file}`] : [];
  const child = spawn("npm", ["run", "--silent", script, ...parameters], {
    cwd: ROOT,
    stdio: ["inherit", output, output],
    shell: process.platform === "win32",
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  });
  const [[status], ...said] = await Promise.all([
    once(child, "close"),
    ...[child.stdout, child.stderr].map((stream) => (stream === null ? "" : text(stream))),
  ]);
  return { status, said: said.join("") };
}

/**
 * The tests a check ran, from the report its runner wrote.
 *
 * @param {Check} check
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
