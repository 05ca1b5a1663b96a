import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

test("play, pause, step, scrub and jump move the same picture", async ({ page }) => {
  const kitchen = new KitchenPage(page);
  await kitchen.openReady();
  await kitchen.button("To start").click();
  expect(await kitchen.playheadAt()).toBe(0);
  await expect(kitchen.node("Receiver profileUpdated")).toHaveCount(0);
  await kitchen.button("Step forward").click();
  await expect(kitchen.node("Receiver profileUpdated")).toHaveAccessibleName(
    /called 0 times, idle/,
  );
  await kitchen.button("Step forward").click();
  await kitchen.button("Step back").click();
  expect(await kitchen.playheadAt()).toBe(1);
  await kitchen.button("Play").click();
  await expect.poll(() => kitchen.playheadAt()).toBeGreaterThan(1);
  await kitchen.button("Pause").click();
  const paused = await kitchen.playheadAt();
  await kitchen.playhead.focus();
  await page.keyboard.press("ArrowRight");
  expect(await kitchen.playheadAt()).toBe(paused + 1);
  await kitchen.toEnd();
  expect(await kitchen.playheadAt()).toBe(Number(await kitchen.playhead.getAttribute("max")));
});

test("while a receiver runs the sender waits, and the picture says so", async ({ page }) => {
  const kitchen = new KitchenPage(page);
  await kitchen.openReady();
  await kitchen.button("To start").click();
  await kitchen.button("Step forward").click();
  const receiver = kitchen.node("Receiver profileUpdated");
  for (let step = 0; step < 20; step++) {
    if (/running/.test((await receiver.getAttribute("aria-label")) ?? "")) break;
    await kitchen.button("Step forward").click();
  }
  await expect(receiver).toHaveAccessibleName(/running/);
  await expect(kitchen.node("Sender kitchen.Profile")).toContainText("waiting");
  await expect(page.getByRole("region", { name: "Call" })).toContainText("created");
});

test("a span of the timeline leads to its step", async ({ page }) => {
  const kitchen = new KitchenPage(page);
  await kitchen.openReady();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await timeline
    .getByRole("button", { name: /^profileUpdated/ })
    .first()
    .click();
  await expect(kitchen.node("Receiver profileUpdated")).toHaveAccessibleName(/running/);
});
