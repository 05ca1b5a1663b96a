import { begin, expect, test } from "./visit.ts";

test("the show is played with the keyboard alone, and keys are inert while typing", async ({
  page,
}) => {
  const kitchen = await begin(page);
  await page.keyboard.press("Home");
  expect(await kitchen.playheadAt()).toBe(0);
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  expect(await kitchen.playheadAt()).toBe(1);
  await page.keyboard.press("Space");
  await expect(kitchen.button("Pause")).toBeVisible();
  await page.keyboard.press("Space");
  await page.keyboard.press("End");
  const end = await kitchen.playheadAt();
  expect(end).toBe(Number(await kitchen.playhead.getAttribute("max")));
  await page.getByRole("textbox", { name: "Python prompt" }).focus();
  await page.keyboard.press("Home");
  await page.keyboard.type("1 + 1");
  expect(await kitchen.playheadAt()).toBe(end);
  await page.keyboard.press("Enter");
  await expect(kitchen.console).toContainText("1 + 1");
  await page.keyboard.press("Control+Enter");
  await expect.poll(() => kitchen.playheadAt()).toBeLessThan(end);
});
