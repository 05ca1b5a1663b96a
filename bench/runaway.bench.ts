/** How late the built page is while programs run away, and what is left in memory after many stops and runs. Needs `npm run build`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { chromiumLaunch } from "../build/find-chromium.mjs";
import { serveFolder } from "../build/serve.mjs";
import { DEADLY, FLOODS, GREEDY, LOOPS, LOOPS_IN_C, WAITING } from "../e2e/runaways.ts";
import type { Table } from "./table.ts";

export const title = "While programs run away: lateness of the page, ms; memory, MB";

/** Milliseconds a program may run before it is stopped. */
const PATIENCE = 3_000;
const STOPS = 50;
const RUNS = 1_000;
/** Before these: while code grows hot the browser compiles it. That is told by itself: 2.2 MB of code, 0.1 MB of objects. */
const WARM_UP = 500;

export async function measure(): Promise<Table> {
  const { address, close } = await serveFolder(join(process.cwd(), "dist"), 0);
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await isReady(page);
    await page.getByRole("checkbox", { name: "Run as I type" }).uncheck();
    const rows = await lateness(page);
    return {
      columns: ["", "median", "99th percentile or after", "worst or growth"],
      rows: [...rows, ...(await growth(browser, page))],
      notes: [
        `Lateness of a timer of 10 ms in the page, while each program runs, at most ${PATIENCE / 1_000} s of it. Goal: 100 at the 99th percentile.`,
        "Heap of the page after garbage collection; memory of all renderers as the system counts it (Pss). Goal: growth below 10 %.",
      ],
    };
  } finally {
    await browser.close();
    await close();
  }
}

async function lateness(page: Page): Promise<(readonly (string | number)[])[]> {
  const rows: (readonly (string | number)[])[] = [];
  for (const { name, code } of [
    ...LOOPS,
    ...LOOPS_IN_C,
    ...GREEDY,
    ...DEADLY,
    ...FLOODS,
    ...WAITING,
  ]) {
    await write(page, `from kitchen.models import Profile\n${code}\n`);
    await page.getByRole("button", { name: "Run", exact: true }).click();
    const late = await page.evaluate(sample, PATIENCE);
    await end(page);
    late.sort((a, b) => a - b);
    const at = (part: number) => Math.round(late[Math.floor((late.length - 1) * part)] ?? 0);
    rows.push([name, at(0.5), at(0.99), at(1)]);
  }
  return rows;
}

/** How late each timer was, until nothing runs any more. */
function sample(patience: number): Promise<number[]> {
  const late: number[] = [];
  const began = performance.now();
  return new Promise((resolve) => {
    function next(): void {
      const asked = performance.now();
      setTimeout(() => {
        const now = performance.now();
        late.push(now - asked - 10);
        const runs = [...document.querySelectorAll("button")].some(
          ({ textContent }) => textContent === "Stop",
        );
        if (runs && now - began < patience) next();
        else resolve(late);
      }, 10);
    }
    next();
  });
}

async function growth(browser: Browser, page: Page): Promise<(readonly (string | number)[])[]> {
  const cdp = await page.context().newCDPSession(page);
  const all = await browser.newBrowserCDPSession();
  const many = async (times: number, once: () => Promise<void>) => {
    for (let time = 0; time < times; time++) await once();
  };
  await write(page, "print('again')\n");
  await many(20, () => runToEnd(page));
  const start = await memory(cdp, all);
  await many(WARM_UP, () => runToEnd(page));
  const warm = await memory(cdp, all);
  await many(RUNS, () => runToEnd(page));
  const afterRuns = await memory(cdp, all);
  await write(page, "print('again')\nwhile True:\n    pass\n");
  await many(5, () => stopOnce(page));
  const before = await memory(cdp, all);
  await many(STOPS, () => stopOnce(page));
  const afterStops = await memory(cdp, all);
  return [
    grown(`heap before and after ${RUNS} runs`, warm.heap, afterRuns.heap),
    grown("all renderers, the same", warm.system, afterRuns.system),
    grown(`heap before and after the ${WARM_UP} runs before them`, start.heap, warm.heap),
    grown("all renderers, the same", start.system, warm.system),
    grown(`heap before and after ${STOPS} stops`, before.heap, afterStops.heap),
    grown("all renderers, the same", before.system, afterStops.system),
  ];
}

function grown(name: string, before: number, after: number): readonly (string | number)[] {
  const percent = Math.round((100 * (after - before)) / before);
  return [name, before.toFixed(1), after.toFixed(1), `${percent} %`];
}

async function memory(cdp: CDPSession, all: CDPSession): Promise<{ heap: number; system: number }> {
  // The spare of the last stop has started, and what was thrown away is collected.
  await new Promise((resolve) => setTimeout(resolve, 8_000));
  await cdp.send("HeapProfiler.enable");
  await cdp.send("HeapProfiler.collectGarbage");
  const { usedSize } = await cdp.send("Runtime.getHeapUsage");
  const { processInfo } = await all.send("SystemInfo.getProcessInfo");
  const kilobytes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => /^Pss: *(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))?.[1]);
  const system = kilobytes.reduce((sum, each) => sum + Number(each ?? 0), 0) / 1024;
  return { heap: usedSize / 1024 / 1024, system };
}

async function runToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const button = (name: string) =>
      [...document.querySelectorAll("button")].find(({ textContent }) =>
        textContent?.startsWith(name),
      );
    button("Run")?.click();
    do await new Promise((resolve) => setTimeout(resolve, 5));
    while (button("Stop") !== undefined);
  });
}

async function stopOnce(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByRole("button", { name: "Stop", exact: true }).click();
  await isReady(page);
}

async function end(page: Page): Promise<void> {
  const stop = page.getByRole("button", { name: "Stop", exact: true });
  if (await stop.isVisible()) await stop.click({ timeout: 10_000 }).catch(() => undefined);
  await stop.waitFor({ state: "detached" });
  await isReady(page);
}

async function isReady(page: Page): Promise<void> {
  await page
    .getByRole("status", { name: "Python" })
    .filter({ hasText: "ready" })
    .waitFor({ timeout: 60_000 });
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole("tab", { name: "main.py" }).click();
  await page.getByRole("textbox", { name: "Code of main.py" }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(text);
}
