/** `npm run pictures`: the pictures of README and docs, taken of the built page (`npm run build` first). */
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumLaunch } from "./find-chromium.mjs";
import { serveFolder } from "./serve.mjs";
import { ROOT, say } from "./setup.mjs";

/** Each is one state of one scenario, at a step where something can be seen. */
const PICTURES = [
  {
    name: "playground-light",
    scenario: "user-signs-up",
    step: 13,
    theme: "light",
    size: [1440, 900],
  },
  {
    name: "playground-dark",
    scenario: "user-signs-up",
    step: 13,
    theme: "dark",
    size: [1440, 900],
  },
  {
    name: "nothing-fires",
    scenario: "configure-in-apps",
    step: 3,
    theme: "light",
    size: [1440, 900],
  },
  { name: "narrow-light", scenario: "profile-saved", step: 6, theme: "light", size: [390, 844] },
  { name: "narrow-dark", scenario: "profile-saved", step: 6, theme: "dark", size: [390, 844] },
];

const { address, close } = await serveFolder(join(ROOT, "dist"), 0);
const browser = await chromium.launch(chromiumLaunch());
for (const { name, scenario, step, theme, size } of PICTURES) {
  const [width = 0, height = 0] = size;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme === "dark" ? "dark" : "light",
    reducedMotion: "reduce",
  });
  await page.goto(`${address}#scenario=${scenario}`);
  await page.getByText(/Python .* ready/).waitFor();
  await page.getByText(/^step \d+ of [1-9]/).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
  await page.keyboard.press("Home");
  for (let at = 0; at < step; at++) await page.keyboard.press("ArrowRight");
  await page.screenshot({ path: join(ROOT, "docs/pictures", `${name}.png`) });
  await page.close();
  say(`docs/pictures/${name}.png`);
}
await browser.close();
await close();
