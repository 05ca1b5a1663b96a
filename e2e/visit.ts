import type { Page } from "@playwright/test";
import { expect, test as site } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

const VIEWPORT = { width: 1280, height: 720 };

/**
 * Playwright's `test` for journeys that need no first visit: all of a worker share one page, whose Python is up. Each begins with
 * `begin`. A journey that failed leaves the page, and the next one gets another. What a journey changes that a scenario
 * does not bring along (preferences, routes, storage) belongs on a page of its own: `fixtures.ts`.
 */
export const test = site.extend<object, { readonly visited: Page }>({
  visited: [
    async ({ browser, site: baseURL }, use) => {
      const context = await browser.newContext({ baseURL, viewport: VIEWPORT });
      const page = await context.newPage();
      await new KitchenPage(page).openReady();
      await use(page);
      await context.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  context: async ({ visited }, use) => use(visited.context()),
  page: async ({ visited }, use) => {
    await visited.setViewportSize(VIEWPORT);
    await visited.emulateMedia({ colorScheme: null, reducedMotion: null });
    await use(visited);
  },
});

/** Opens a scenario on the page that is open, and puts the parts of the screen where they stand on a first visit. */
export async function begin(page: Page, scenario = "profile-saved"): Promise<KitchenPage> {
  const kitchen = new KitchenPage(page);
  await page.keyboard.press("Escape");
  const dismiss = kitchen.button("Dismiss");
  if (await dismiss.isVisible()) await dismiss.click();
  await kitchen.follow(`#scenario=${scenario}`);
  await kitchen.pythonIsReady();
  await kitchen.isQuiet();
  await page.getByRole("tab", { name: "Console" }).click();
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  );
  return kitchen;
}

export { expect };
