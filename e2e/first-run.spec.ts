import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

/** Keeps Python from arriving until it is released. */
async function holdPython(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/python\/.*\.bin$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test("the first visit pops before Python has loaded, then Python prints what Django prints", async ({
  page,
}) => {
  const kitchen = new KitchenPage(page);
  const release = await holdPython(page);
  await kitchen.open();
  await expect(kitchen.node("Sender kitchen.Profile")).toBeVisible();
  await expect(kitchen.node("Receiver profileUpdated")).toBeVisible();
  await expect.poll(() => kitchen.playheadAt()).toBeGreaterThan(2);
  await expect(page.getByRole("progressbar", { name: "Loading Python" })).toBeVisible();
  await expect(page.getByRole("status", { name: "Python" })).not.toHaveText(/ready$/);
  release();
  await kitchen.pythonIsReady();
  await kitchen.toEnd();
  const expected = [
    "Profile Saved! Method triggered by signal event.",
    "Sender: <class 'kitchen.models.Profile'>",
    "Intense: Ada",
    "Is : True",
    "Is : False",
  ];
  for (const line of expected) await expect(kitchen.console).toContainText(line);
  await expect(kitchen.node("Receiver profileUpdated")).toHaveAccessibleName(
    "Receiver profileUpdated, called 2 times, returned None",
  );
  await expect(kitchen.node("Sender kitchen.Profile")).toHaveAccessibleName(
    "Sender kitchen.Profile, 1 row",
  );
});

test("so does any scenario that is opened by its address", async ({ page }) => {
  const kitchen = new KitchenPage(page);
  const release = await holdPython(page);
  await kitchen.open("./#scenario=toaster");
  await expect(kitchen.node("Receiver butter")).toContainText("returned");
  await expect(page.getByRole("status", { name: "Python" })).not.toHaveText(/ready$/);
  release();
  await kitchen.pythonIsReady();
  await kitchen.toEnd();
  await expect(kitchen.node("Receiver serve")).toContainText("returned");
});

test("a click made while Python loads is queued and runs when it is ready", async ({ page }) => {
  const kitchen = new KitchenPage(page);
  await kitchen.open();
  await kitchen.models.getByLabel("name").fill("Grace");
  await kitchen.models.getByRole("button", { name: "Create", exact: true }).click();
  await kitchen.pythonIsReady();
  await expect(kitchen.console).toContainText("Profile.objects.create(name='Grace'");
  await expect(kitchen.table("kitchen.Profile")).toContainText("Grace");
});
