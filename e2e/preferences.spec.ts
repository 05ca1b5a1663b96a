import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

test("speed and following are remembered; then what is typed is shown at its end", async ({
  page,
}) => {
  const kitchen = new KitchenPage(page);
  await kitchen.openReady();
  await page.getByRole("combobox", { name: "Speed" }).selectOption("4");
  await kitchen.button("Follow the end").click();
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Speed" })).toHaveValue("4");
  await expect(kitchen.button("Follow the end")).toHaveAttribute("aria-pressed", "true");
  await kitchen.pythonIsReady();
  await kitchen.isQuiet();
  const before = Number(await kitchen.playhead.getAttribute("max"));
  await kitchen.type("Profile.objects.create(name='Grace')");
  await expect
    .poll(async () => Number(await kitchen.playhead.getAttribute("max")))
    .toBeGreaterThan(before);
  await kitchen.isQuiet();
  expect(await kitchen.playheadAt()).toBe(Number(await kitchen.playhead.getAttribute("max")));
  await expect(kitchen.button("Play")).toBeVisible();
});
