/** From navigation to the first pop, cold, before Python: beside a still React Flow graph of the same boxes. Runs on `dist/`. */
import { type Browser, chromium } from "playwright";
import { chromiumLaunch } from "../build/find-chromium.mjs";
import { serveFolder } from "../build/serve.mjs";
import { servePage } from "./page-site.ts";
import { median, type Table } from "./table.ts";

export const title = "First pop, ms from the start of navigation, cold";

const ROUNDS = 7;

export async function measure(): Promise<Table> {
  const app = await serveFolder("dist", 0);
  const still = await servePage(process.cwd(), "graph");
  const browser = await chromium.launch(chromiumLaunch());
  const pops: number[] = [];
  const paints: number[] = [];
  try {
    // Taking turns, so that a busy moment of the machine meets both.
    for (let round = 0; round < ROUNDS; round++) {
      paints.push(await timeUntilPainted(browser, `${still.address}?flow`, ".react-flow__node"));
      pops.push(
        await timeUntilPainted(browser, app.address, '[data-kind="sender"][data-state="waiting"]'),
      );
    }
  } finally {
    await browser.close();
    await app.close();
    await still.close();
  }
  const ratio = median(pops) / median(paints);
  return {
    columns: ["what", "median", "fastest"],
    rows: [
      ["a still React Flow graph", median(paints).toFixed(0), Math.min(...paints).toFixed(0)],
      ["the kitchen's first pop", median(pops).toFixed(0), Math.min(...pops).toFixed(0)],
    ],
    notes: [
      `Ratio ${ratio.toFixed(2)} (goal: at most 1.5). A new context for each visit: empty caches.`,
    ],
  };
}

/** Until the frame after the one in which the element appeared. */
async function timeUntilPainted(
  browser: Browser,
  address: string,
  selector: string,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript((wanted) => {
    const look = () => {
      if (document.querySelector(wanted) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => performance.mark("painted"));
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(address, { waitUntil: "commit" });
  const handle = await page.waitForFunction(
    () => performance.getEntriesByName("painted")[0]?.startTime,
    null,
    { polling: 20 },
  );
  const painted = Number(await handle.jsonValue());
  await context.close();
  return painted;
}
