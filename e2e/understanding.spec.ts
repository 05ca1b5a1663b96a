import { violations } from "./violations.ts";
import { begin, expect, test } from "./visit.ts";

test("'Nothing fires' is mended by one click, and undone in the editor", async ({ page }) => {
  const kitchen = await begin(page, "configure-in-apps");
  await kitchen.toEnd();
  const verdict = page
    .getByRole("region", { name: "Why" })
    .getByRole("listitem")
    .filter({ hasText: "pack_order was never connected" });
  await verdict.getByRole("button", { name: /^Import shop\.signals in ready\(\)/ }).click();
  await expect(kitchen.node("Receiver pack_order")).toHaveAccessibleName(/called 1 time/);
  await expect(verdict).toHaveCount(0);
  const apps = page.getByRole("textbox", { name: "Code of shop/apps.py" });
  await expect(apps).toContainText("from . import signals");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(apps).not.toContainText("from . import signals");
  await expect(kitchen.node("Receiver pack_order")).toHaveCount(0);
});

test("the run is read, searched and copied in the transcript, and what it tells lights up elsewhere", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const kitchen = await begin(page);
  await kitchen.toEnd();
  await page.getByRole("tab", { name: "Transcript" }).click();
  const transcript = page.getByRole("region", { name: "Transcript" });
  const list = transcript.getByRole("list");
  const current = list.locator("[aria-current=step]");
  const last = await kitchen.playheadAt();
  await expect(current).toContainText(`${last}.`);
  await list.focus();
  await page.keyboard.press("ArrowUp");
  expect(await kitchen.playheadAt()).toBe(last - 1);
  await expect(current).toContainText("because post_save was sent by Profile.save() at main.py:6");
  await expect(page.getByRole("status", { name: "Announcer" })).toHaveText("profileUpdated called");

  const receiver = kitchen.node("Receiver profileUpdated");
  await current.hover();
  await expect(receiver).not.toHaveCSS("background-image", "none");
  await receiver.hover();
  await expect(current).not.toHaveCSS("background-image", "none");

  await transcript.getByRole("searchbox").fill("row inserted");
  await expect(list.getByRole("listitem")).toHaveCount(1);
  await transcript.getByRole("button", { name: "Copy as Markdown" }).click();
  await expect(transcript.getByRole("status")).toHaveText("Copied.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^## Profile saved\n\n- \*\*\d+\.\*\* Saved kitchen\.Profile 1: row inserted/,
  );
});

test("by keyboard alone: save, step, why, share", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.toEnd();
  const steps = Number(await kitchen.playhead.getAttribute("max"));
  await kitchen.table("kitchen.Profile").getByRole("button", { name: "Save" }).first().focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(async () => Number(await kitchen.playhead.getAttribute("max")))
    .toBeGreaterThan(steps);
  await kitchen.isQuiet();
  await kitchen.playhead.focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("region", { name: "Call" })).toContainText("profileUpdated");
  const parts = page.getByRole("navigation", { name: "Parts" });
  await parts.getByRole("button", { name: "Call" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(parts.getByRole("button", { name: "Why?" })).toHaveAttribute("aria-pressed", "true");
  await expect(
    page.getByRole("region", { name: "Why" }).getByRole("listitem").first(),
  ).toBeVisible();
  await kitchen.button("Share").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Share" }).getByRole("textbox")).toHaveValue(/#/);
  await page.keyboard.press("Escape");
  await expect(kitchen.button("Share")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(kitchen.menuItem("New")).toBeFocused();
});

test("axe finds no violation in transcript and mends, in both themes", async ({ page }) => {
  const kitchen = await begin(page, "configure-in-apps");
  await kitchen.toEnd();
  await page.getByRole("tab", { name: "Transcript" }).click();
  await expect(
    page.getByRole("region", { name: "Transcript" }).getByRole("listitem").first(),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Import shop\.signals/ }).first()).toBeVisible();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
});
