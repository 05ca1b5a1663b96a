import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

test.use({ viewport: { width: 390, height: 844 } });

test("at 390 px one view is shown at a time and nothing is wider than the screen", async ({
  page,
}) => {
  const kitchen = new KitchenPage(page);
  await kitchen.openReady();
  await expect(kitchen.graph).toBeVisible();
  for (const view of ["Code", "Data", "Timeline", "Graph"]) {
    await page
      .getByRole("navigation", { name: "Views" })
      .getByRole("button", { name: view })
      .click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      390,
    );
  }
  await page
    .getByRole("navigation", { name: "Views" })
    .getByRole("button", { name: "Data" })
    .click();
  await kitchen.models.getByRole("button", { name: "Save" }).first().click();
  await page
    .getByRole("navigation", { name: "Views" })
    .getByRole("button", { name: "Code" })
    .click();
  await expect(kitchen.console).toContainText(".save()");
});
