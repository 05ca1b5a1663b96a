/**
 * `npm run pictures`: the pictures of README and docs, taken of the built page (`npm run build` first): each state in both themes,
 * and on a narrow screen. `npm run pictures -- crowd burnt` takes some, `PICTURES=FOLDER` elsewhere.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { chromium } from "playwright";
import { chromiumLaunch } from "../find-chromium.mjs";
import { serveFolder } from "../serve.mjs";
import { ROOT, say } from "../setup.mjs";
import { STATES } from "./states.mjs";

const FOLDER = process.env.PICTURES ?? join(ROOT, "docs/pictures");

/** @type {Record<string, { colorScheme: "light" | "dark", viewport: { width: number, height: number } }>} */
const LOOKS = {
  light: { colorScheme: "light", viewport: { width: 1440, height: 900 } },
  dark: { colorScheme: "dark", viewport: { width: 1440, height: 900 } },
  "narrow-light": { colorScheme: "light", viewport: { width: 390, height: 844 } },
  "narrow-dark": { colorScheme: "dark", viewport: { width: 390, height: 844 } },
};

mkdirSync(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
const { address, close } = await serveFolder(join(ROOT, "dist"), 0, { headers: true });
const browser = await chromium.launch(chromiumLaunch());
for (const state of STATES) {
  if (wanted.length > 0 && !wanted.includes(state.name)) continue;
  for (const [look, options] of Object.entries(LOOKS)) {
    const page = await browser.newPage({ ...options, reducedMotion: "reduce" });
    await open(page, state);
    // Nothing is pointed at.
    await page.mouse.move(0, 0);
    // What the details say lags behind fast keys by half a second.
    await page.waitForTimeout(1_000);
    await page.screenshot({ path: join(FOLDER, `${state.name}-${look}.png`) });
    await page.close();
  }
  say(state.name);
}
await browser.close();
await close();

/**
 * @param {import("playwright").Page} page
 * @param {import("./states.mjs").State} state
 */
async function open(page, { scenario, project, step, part, tab, view }) {
  await page.goto(`${address}#${project ? codeOf(project) : `scenario=${scenario}`}`);
  await page.getByText(/Python .* ready/).waitFor({ state: "attached" });
  if (project) await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.getByText(/^step \d+ of [1-9]/).waitFor({ state: "attached" });
  await page
    .getByRole("button", { name: "Stop", includeHidden: true })
    .waitFor({ state: "detached" });
  const playhead = page.getByRole("slider", { name: "Playhead" });
  await playhead.fill(step === "end" ? ((await playhead.getAttribute("max")) ?? "") : `${step}`);
  await playhead.blur();
  const views = page.getByRole("navigation", { name: "Views" });
  if (await views.isVisible()) await views.getByRole("button", { name: view ?? "Graph" }).click();
  if (part) await page.getByRole("navigation", { name: "Parts" }).getByText(part).click();
  if (tab) await page.getByRole("tab", { name: tab }).click();
}

/** @param {{ title: string, files: Record<string, string> }} project */
function codeOf(project) {
  return `code=${deflateRawSync(JSON.stringify({ v: 1, ...project })).toString("base64url")}`;
}
