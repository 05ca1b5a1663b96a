/** How long until Python is ready: behind the wall, beside a bare `loadPyodide()` of the npm package in a plain worker. */
import { type Browser, type BrowserContext, chromium } from "playwright";
import { chromiumLaunch } from "../build/find-chromium.mjs";
import { type Site, serveBootPages } from "./boot/site.ts";
import { median, type Table } from "./table.ts";

export const title = "Python ready, ms from the start of navigation";

const ROUNDS = 5;
const WARM_VISITS = 2;
const PAGES = ["bare", "isolated"] as const;

type Times = { readonly cold: number[]; readonly warm: number[] };

export async function measure(): Promise<Table> {
  const site = await serveBootPages(process.cwd());
  const browser = await chromium.launch(chromiumLaunch());
  const times = { bare: emptyTimes(), isolated: emptyTimes() };
  try {
    // Taking turns, so that a busy moment of the machine meets both.
    for (let round = 0; round < ROUNDS; round++) {
      for (const page of PAGES) await visit(browser, site, page, times[page]);
    }
  } finally {
    await browser.close();
    site.close();
  }
  return toTable(times);
}

/** A new context has empty caches: its first visit is cold. */
async function visit(browser: Browser, site: Site, page: string, times: Times): Promise<void> {
  const context = await browser.newContext();
  times.cold.push(await timeVisit(context, `${site.address}/${page}.html`));
  for (let warm = 0; warm < WARM_VISITS; warm++) {
    times.warm.push(await timeVisit(context, `${site.address}/${page}.html`));
  }
  await context.close();
}

async function timeVisit(context: BrowserContext, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => /^(ready|failed) /.test(document.title), null, {
    polling: 50,
    timeout: 120_000,
  });
  const [word, rest = ""] = (await page.title()).split(/ (.*)/s);
  await page.close();
  if (word !== "ready") throw new Error(`${address}: ${rest}`);
  return Number(rest);
}

function emptyTimes(): Times {
  return { cold: [], warm: [] };
}

function toTable({ bare, isolated }: { readonly bare: Times; readonly isolated: Times }): Table {
  const row = (name: string, { cold, warm }: Times) => [
    name,
    Math.round(median(cold)),
    Math.round(median(warm)),
  ];
  const ratio = (key: keyof Times) => (median(isolated[key]) / median(bare[key])).toFixed(2);
  return {
    columns: ["", "cold", "warm"],
    rows: [
      row("bare loadPyodide() in a plain worker", bare),
      row("isolated, with our Python tree mounted", isolated),
      ["ratio", ratio("cold"), ratio("warm")],
    ],
    notes: [
      `Medians of ${ROUNDS} cold and ${ROUNDS * WARM_VISITS} warm visits, loopback. Goal: 0.75.`,
    ],
  };
}
