/** The same measurement, bundled as the app is, in Node and in Chromium. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright";
import { build, preview } from "vite";
import { chromiumLaunch } from "../../build/find-chromium.mjs";
import type { Times } from "./sends.ts";

const FOLDER = "bench/dispatch";
const LONGEST = 300_000;

/** `root` is the project's folder. */
export async function timesInNode(root: string, processes: number): Promise<readonly Times[]> {
  const outDir = join(root, "node_modules/.cache/bench-dispatch-node");
  await build({
    ...common(root),
    build: { outDir, ssr: true, rolldownOptions: { input: join(root, FOLDER, "node-sends.ts") } },
  });
  return inTurn(processes, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [join(outDir, "node-sends.js")]);
    const times: Times = JSON.parse(stdout);
    return times;
  });
}

export async function timesInChromium(root: string, processes: number): Promise<readonly Times[]> {
  const outDir = join(root, "node_modules/.cache/bench-dispatch-page");
  await build({
    ...common(root),
    build: {
      outDir,
      target: "esnext",
      rolldownOptions: { input: join(root, FOLDER, "index.html") },
    },
  });
  const server = await preview({
    ...common(root),
    build: { outDir },
    preview: {
      port: 5792,
      open: false,
      // An isolated page has a finer clock.
      headers: {
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
      },
    },
  });
  const [address] = server.resolvedUrls?.local ?? [];
  try {
    return await inTurn(processes, () => timesOfPage(`${address}${FOLDER}/index.html`));
  } finally {
    await server.close();
  }
}

/** In a browser of its own. */
async function timesOfPage(address: string): Promise<Times> {
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.title === "measured", null, {
      polling: 200,
      timeout: LONGEST,
    });
    const times: Times = JSON.parse((await page.textContent("body")) ?? "");
    return times;
  } finally {
    await browser.close();
  }
}

async function inTurn(count: number, measure: () => Promise<Times>): Promise<readonly Times[]> {
  const runs: Times[] = [];
  for (let run = 0; run < count; run += 1) runs.push(await measure());
  return runs;
}

function common(root: string) {
  return { configFile: false, root, logLevel: "warn", publicDir: false } as const;
}
