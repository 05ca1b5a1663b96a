/** Whatever runs away: the page answers, it ends by the right layer with a sentence, nothing is lost, the next run works. */
import type { Page } from "@playwright/test";
import type { KitchenPage } from "./kitchen-page.ts";
import { DEADLY, FLOODS, GREEDY, LOOPS, LOOPS_IN_C, type Runaway, WAITING } from "./runaways.ts";
import { begin, expect, test } from "./visit.ts";

/** What Pyodide writes when its interpreter is beyond use. */
const FATAL = [
  /Aborted/,
  /fatal error/i,
  /Maximum call stack/,
  /exit\(1\)/,
  /RuntimeError/,
  /stack trace/i,
];

const SLOW = { timeout: 30_000 };

const GROUPS = {
  "loops of Python": LOOPS,
  "loops that hear nothing": LOOPS_IN_C,
  "programs that take all there is": GREEDY,
  "programs that kill their interpreter": DEADLY,
  "floods of events": FLOODS.slice(0, 4),
  "floods of objects": [...FLOODS.slice(4), ...WAITING],
};

for (const [title, runaways] of Object.entries(GROUPS)) {
  test(`${title} are ended, and nothing is lost`, async ({ page, allowedMessages }) => {
    test.setTimeout(180_000);
    allowedMessages.push(...FATAL);
    const kitchen = await begin(page);
    await page.getByRole("checkbox", { name: "Run as I type" }).uncheck();
    for (const runaway of runaways) {
      await test.step(runaway.name, () => survives(kitchen, runaway));
    }
    await run(kitchen, "print('alive')\n");
    await kitchen.toEnd();
    await expect(kitchen.console).toContainText("alive");
    await page.getByRole("checkbox", { name: "Run as I type" }).check();
  });
}

async function survives(kitchen: KitchenPage, runaway: Runaway): Promise<void> {
  const { page } = kitchen;
  const before = `before ${runaway.name}`;
  const text = `from kitchen.models import Profile\nProfile.objects.create(name='Early')\nprint("${before}")\n${runaway.code}\n`;
  await run(kitchen, text);
  await answers(page);
  if (runaway.end === "Stop") {
    // The last line before the loop has been told, so the loop is under way.
    await expect(async () => {
      await kitchen.playhead.press("End");
      await expect(kitchen.console).toContainText(before, { timeout: 500 });
    }).toPass();
    // On a very busy machine the limit may be quicker than the person: then there is no Stop any more.
    await kitchen
      .button("Stop")
      .click({ timeout: 2_000 })
      .catch(() => undefined);
  }
  await kitchen.isQuiet(SLOW);
  await kitchen.toEnd();
  await expect.poll(() => told(kitchen)).toMatch(runaway.says);
  if (!runaway.floods) {
    await expect(kitchen.console).toContainText(before);
    await expect(kitchen.table("kitchen.Profile")).toContainText("Early");
  }
  await expect(page.getByRole("textbox", { name: "Code of main.py" })).toContainText(before);
  const dismiss = kitchen.button("Dismiss");
  if (await dismiss.isVisible()) await dismiss.click();
}

async function run(kitchen: KitchenPage, text: string): Promise<void> {
  await kitchen.write("main.py", text);
  await kitchen.button("Run").click();
}

/** The console, and the notice above everything. */
async function told(kitchen: KitchenPage): Promise<string> {
  const notices = await kitchen.page.getByRole("alert").allInnerTexts();
  return [await kitchen.console.innerText(), ...notices].join("\n");
}

/** A person can go on using the page. */
async function answers(page: Page): Promise<void> {
  const theme = page.getByRole("button", { name: /^(Dark|Light) theme$/ });
  const name = await theme.getAttribute("aria-label");
  await theme.click();
  await expect(theme).not.toHaveAttribute("aria-label", name ?? "");
}
