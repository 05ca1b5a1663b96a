import { begin, expect, test } from "./visit.ts";

test("play, pause, step, scrub and jump move the same picture", async ({ page }) => {
  const kitchen = await begin(page);
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
  const kitchen = await begin(page);
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
  const kitchen = await begin(page);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await timeline
    .getByRole("button", { name: /^profileUpdated/ })
    .first()
    .click();
  await expect(kitchen.node("Receiver profileUpdated")).toHaveAccessibleName(/running/);
});

test("a nested send is stepped over and out of", async ({ page }) => {
  const kitchen = await begin(page);
  const last = Number(await kitchen.playhead.getAttribute("max"));
  await kitchen.button("To start").click();
  const stops: number[] = [];
  while ((await kitchen.playheadAt()) < last) {
    await kitchen.button("Step over").click();
    stops.push(await kitchen.playheadAt());
    expect(stops.at(-1)).toBeGreaterThan(stops.at(-2) ?? 0);
  }
  expect(stops.length).toBeLessThan(last / 2);
  const timeline = page.getByRole("region", { name: "Timeline" });
  await timeline
    .getByRole("button", { name: /^profileUpdated/ })
    .first()
    .click();
  const receiver = kitchen.node("Receiver profileUpdated");
  await expect(receiver).toHaveAccessibleName(/running/);
  await page.keyboard.press("Shift+End");
  await expect(receiver).toHaveAccessibleName(/returned None/);
  await expect(kitchen.node("Sender kitchen.Profile")).not.toContainText("waiting");
  await page.keyboard.press("Shift+ArrowLeft");
  expect(await kitchen.playheadAt()).toBeLessThan(last);
});

test("the run is searched by receiver and outcome", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.button("To start").click();
  await kitchen.button("Search the run").click();
  const timeline = page.getByRole("region", { name: "Timeline" });
  const text = timeline.getByRole("searchbox", { name: "Model, signal or receiver" });
  await text.fill("profileUpdated");
  await timeline.getByRole("combobox", { name: "Outcome" }).selectOption("returned");
  await expect(timeline.getByRole("status")).toHaveText(/match/);
  await text.press("Enter");
  await expect(timeline.getByRole("status")).toHaveText(/^Match 1 of/);
  await expect(kitchen.node("Receiver profileUpdated")).toHaveAccessibleName(/running/);
  await text.press("Escape");
  await expect(text).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Help" })).toContainText("Step over");
});
