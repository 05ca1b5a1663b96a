/** A trace of 100,000 events in the whole page: from its arrival to the picture, a scrub with everything drawn, and the memory held. */
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { chromiumLaunch } from "../build/find-chromium.mjs";
import { servePage } from "./page-site.ts";
import type { ReplayBench } from "./replay/page.tsx";
import { chooser } from "./replay/rush.ts";
import { median, percentile, type Table } from "./table.ts";

export const title = "The page with a trace of 100,000 events (Chromium)";

const LENGTHS = [20_000, 100_000];
const MESSAGE = 2_000;
const SCRUBS = 200;
const MEGABYTE = 1_000_000;

declare global {
  interface Window {
    readonly replayBench: ReplayBench;
  }
}

export async function measure(): Promise<Table> {
  const site = await servePage(process.cwd(), "replay");
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const rows: string[][] = [];
    for (const length of LENGTHS) rows.push(await visit(browser, site.address, length));
    return toTable(rows);
  } finally {
    await browser.close();
    await site.close();
  }
}

async function visit(browser: Browser, address: string, length: number): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.getByRole("textbox", { name: /^Code of/ }).waitFor();
  const devtools = await page.context().newCDPSession(page);
  const empty = await heldMegabytes(devtools);
  await page.evaluate((events) => window.replayBench.prepare(events), length);
  await page.evaluate(() => window.replayBench.blocks());
  const arrival = await page.evaluate((batch) => window.replayBench.arrive(batch), MESSAGE);
  const blocks = await page.evaluate(() => window.replayBench.blocks());
  const held = (await heldMegabytes(devtools)) - empty;
  const stepCount = await page.evaluate(() => window.replayBench.stepCount);
  const choose = chooser(3);
  const far = await scrubs(page, () => choose(stepCount + 1));
  const near = await scrubs(page, (index) => Math.floor(stepCount / 2) + index);
  const after = (await heldMegabytes(devtools)) - empty;
  await page.close();
  const ms = (value: number) => value.toFixed(1);
  return [
    length.toLocaleString("en"),
    stepCount.toLocaleString("en"),
    arrival.toFixed(0),
    Math.max(0, ...blocks).toFixed(0),
    ms(median(far)),
    ms(percentile(far, 0.95)),
    ms(median(near)),
    ms(percentile(near, 0.95)),
    held.toFixed(0),
    after.toFixed(0),
  ];
}

async function scrubs(page: Page, placeOf: (index: number) => number): Promise<number[]> {
  const places = Array.from({ length: SCRUBS }, (_, index) => placeOf(index));
  const times: number[] = [];
  for (const place of places)
    times.push(await page.evaluate((playhead) => window.replayBench.scrub(playhead), place));
  return times;
}

async function heldMegabytes(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return usedSize / MEGABYTE;
}

function toTable(rows: string[][]): Table {
  return {
    columns: [
      "events",
      "steps",
      "arrival to picture (ms)",
      "longest block (ms)",
      "scrub median (ms)",
      "scrub p95 (ms)",
      "step median (ms)",
      "step p95 (ms)",
      "heap with the trace (MB)",
      "heap after scrubs (MB)",
    ],
    rows,
    notes: [
      `${SCRUBS} scrubs to random steps and ${SCRUBS} single steps, each from the jump to the end of the frame that shows it (script, layout, paint), in a viewport of 1440 × 900. Goals: median 16, p95 50, blocks 200, heap 100.`,
      `Events come in messages of ${MESSAGE.toLocaleString("en")}. The heap is what is held beyond the open, empty page, after a collection.`,
    ],
  };
}
