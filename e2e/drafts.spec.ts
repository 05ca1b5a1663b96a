import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";
import { code, PROJECT } from "./links.ts";

test("a draft survives a reload, and a link does not overwrite it", async ({ page }) => {
  const kitchen = new KitchenPage(page);
  await kitchen.openReady();
  await kitchen.write("main.py", "print('kept')\n");
  await expect(kitchen.console).toContainText("kept");
  await page.goto("./");
  await page.reload();
  await kitchen.pythonIsReady();
  await expect(kitchen.console).toContainText("kept");
  await kitchen.open(`./${code(PROJECT)}`);
  await page.reload();
  await expect(kitchen.graph.getByRole("button", { name: "Run" })).toBeVisible();
  await kitchen.button("Menu").click();
  await kitchen.menuItem("My playgrounds").click();
  await page.getByRole("button", { name: "Open Profile saved" }).click();
  await expect(kitchen.console).toContainText("kept");
});
