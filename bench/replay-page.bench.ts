/** A trace of 100,000 events in the whole page: from its arrival to the picture, a scrub with everything drawn, and the memory held. */
import { type Browser, type CDPSession, chromium, type Page } from "playwright";
import { chromiumLaunch } from "../build/find-chromium.mjs";
import { servePage } from "./page-site.ts";
import type { ReplayBench } from "./replay/page.tsx";
import { chooser } from "./replay/rush.ts";
import { median, percentile, type Table } from "./table.ts";

export const title = "The page with a trace of 100,000 events (Chromium)";

const LENGTHS = [20_000, 100_000];
/** Threads count their own time: what other programs do at the same time hardly matters. */
const CPU = { timeDomain: "threadTicks" } as const;
const MESSAGE = 2_000;
const SCRUBS = 100;
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
  await devtools.send("Performance.enable", CPU);
  const empty = await heldMegabytes(devtools);
  await page.evaluate((events) => window.replayBench.prepare(events), length);
  await page.evaluate(() => window.replayBench.blocks());
  const arrival = await page.evaluate((batch) => window.replayBench.arrive(batch), MESSAGE);
  const blocks = await page.evaluate(() => window.replayBench.blocks());
  const held = (await heldMegabytes(devtools)) - empty;
  const stepCount = await page.evaluate(() => window.replayBench.stepCount);
  const choose = chooser(3);
  const far = await scrubs(page, devtools, () => choose(stepCount + 1));
  const near = await scrubs(page, devtools, (index) => Math.floor(stepCount / 2) + index);
  const after = (await heldMegabytes(devtools)) - empty;
  await page.close();
  const ms = (value: number) => value.toFixed(1);
  return [
    length.toLocaleString("en"),
    stepCount.toLocaleString("en"),
    arrival.toFixed(0),
    Math.max(0, ...blocks).toFixed(0),
    ...[far, near].flatMap(({ frames, work }) => [
      ms(median(frames)),
      ms(percentile(frames, 0.95)),
      ms(median(work)),
    ]),
    held.toFixed(0),
    after.toFixed(0),
  ];
}

/** Milliseconds to the drawn frame, and of the main thread's own time for all that a scrub sets off. */
type Scrubs = { readonly frames: number[]; readonly work: number[] };

async function scrubs(
  page: Page,
  devtools: CDPSession,
  placeOf: (index: number) => number,
): Promise<Scrubs> {
  const places = Array.from({ length: SCRUBS }, (_, index) => placeOf(index));
  const measured: Scrubs = { frames: [], work: [] };
  for (const place of places) {
    const before = await busyMilliseconds(devtools);
    measured.frames.push(
      await page.evaluate((playhead) => window.replayBench.scrub(playhead), place),
    );
    measured.work.push((await busyMilliseconds(devtools)) - before);
  }
  return measured;
}

async function busyMilliseconds(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send("Performance.getMetrics");
  return 1_000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
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
      "scrub work (ms)",
      "step median (ms)",
      "step p95 (ms)",
      "step work (ms)",
      "heap with the trace (MB)",
      "heap after scrubs (MB)",
    ],
    rows,
    notes: [
      `${SCRUBS} scrubs to random steps and ${SCRUBS} single steps, each from the jump to the end of the frame that shows it (script, layout, paint), in a viewport of 1440 × 900. Goals: median 16, p95 50, blocks 200, heap 100. Work is the median of the main thread's own time, what follows the frame included.`,
      `Events come in messages of ${MESSAGE.toLocaleString("en")}. The heap is what is held beyond the open, empty page, after a collection.`,
    ],
  };
}
