/** How soon Python is there again after Stop: with the spare interpreter started, and without. */
import { chromium } from "playwright";
import { chromiumLaunch } from "../build/find-chromium.mjs";
import { serveBootPages } from "./boot/site.ts";
import { median, type Table } from "./table.ts";

export const title = "After Stop in an endless loop, ms";

type Times = readonly (readonly [ready: number, finished: number])[];

export async function measure(): Promise<Table> {
  const site = await serveBootPages(process.cwd());
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    await page.goto(`${site.address}/stop.html`);
    await page.waitForFunction(() => document.title.startsWith("ready "), null, {
      polling: 500,
      timeout: 300_000,
    });
    const results: { warm: Times; cold: Times } = JSON.parse((await page.title()).slice(6));
    return {
      columns: ["", "to ready", "to the end of the next run"],
      rows: [row("a spare is there", results.warm), row("no spare yet", results.cold)],
      notes: [`Medians of ${results.warm.length} stops each. Goal with a spare: ready in 300.`],
    };
  } finally {
    await browser.close();
    site.close();
  }
}

function row(name: string, times: Times): readonly (string | number)[] {
  return [
    name,
    Math.round(median(times.map(([ready]) => ready))),
    Math.round(median(times.map(([, finished]) => finished))),
  ];
}
