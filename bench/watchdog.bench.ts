/** Running code where a deadline is polled, lines report once and memory has an end, beside the same interpreter in the same frame with none of it. */
import { type Browser, chromium, type Page } from "playwright";
import { chromiumLaunch } from "../build/find-chromium.mjs";
import { serveBootPages } from "./boot/site.ts";
import { WORK } from "./boot/work.ts";
import { median, type Table } from "./table.ts";

export const title = "Running code under the watchdog: milliseconds in Python (Chromium)";

const GOAL = 1.15;
const ROUNDS = 11;
/** Milliseconds in which the spare interpreter starts, or the browser compiles what grew hot: neither must be measured. */
const REST = 8_000;
/** Turns of each kind of work until it has: an interpreter that starts from an image is cold. */
const WARM_UP = 12;

declare global {
  interface Window {
    run(program: string): Promise<string>;
  }
}

export async function measure(): Promise<Table> {
  const site = await serveBootPages(process.cwd());
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const unwatched = await open(browser, `${site.address}/unwatched.html`);
    const ours = await open(browser, `${site.address}/watchdog.html`);
    await ours.waitForTimeout(REST);
    for (const body of Object.values(WORK)) {
      for (let turn = 0; turn < WARM_UP; turn++) {
        await time(unwatched, body);
        await time(ours, body);
      }
    }
    await ours.waitForTimeout(REST);
    const rows: (string | number)[][] = [];
    for (const [name, body] of Object.entries(WORK))
      rows.push([name, ...(await row(unwatched, ours, body))]);
    return {
      columns: ["what", "unwatched", "under the watchdog", `ratio (goal ${GOAL})`],
      rows,
      notes: [
        `Medians of ${ROUNDS} turns, by Python's own clock, each after one turn of the same run that is not counted: memory is there then. Nothing is recorded.`,
      ],
    };
  } finally {
    await browser.close();
    site.close();
  }
}

/** Taking turns, so that a busy moment of the machine meets both; the first round warms up. */
async function row(unwatched: Page, ours: Page, body: string): Promise<string[]> {
  const times = { unwatched: [] as number[], ours: [] as number[] };
  for (let round = -1; round < ROUNDS; round += 1) {
    const pair = [await time(unwatched, body), await time(ours, body)] as const;
    if (round < 0) continue;
    times.unwatched.push(pair[0]);
    times.ours.push(pair[1]);
  }
  const [without, under] = [median(times.unwatched), median(times.ours)];
  return [without.toFixed(1), under.toFixed(1), (under / without).toFixed(2)];
}

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.waitForFunction(() => document.title.startsWith("ready"), null, { timeout: 120_000 });
  return page;
}

async function time(page: Page, body: string): Promise<number> {
  return Number(await page.evaluate((program) => window.run(program), timed(body)));
}

/** Prints how many milliseconds the body of a function took. */
function timed(body: string): string {
  const indented = body.replace(/^/gm, "    ");
  return `import time\n\ndef work():\n${indented}\n\nwork()\nstarted = time.perf_counter()\nwork()\nprint((time.perf_counter() - started) * 1000)\n`;
}
