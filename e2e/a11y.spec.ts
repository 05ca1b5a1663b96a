import { violations } from "./violations.ts";
import { begin, expect, test } from "./visit.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds no violation on the page and in its dialogs in the ${colorScheme} theme`, async ({
    page,
  }) => {
    // A fading dialog has the contrast of no theme.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const kitchen = await begin(page, "user-signs-up");
    await kitchen.toEnd();
    expect(await violations(page)).toEqual([]);
    await kitchen.button("Share").click();
    expect(await violations(page)).toEqual([]);
  });
}

test("with reduced motion the same states are reached without travel", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const kitchen = await begin(page);
  await kitchen.button("To start").click();
  await kitchen.button("Play").click();
  await expect.poll(() => kitchen.playheadAt()).toBeGreaterThan(3);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((animation) => animation.playState === "running").length,
  );
  expect(moving).toBe(0);
  await kitchen.toEnd();
  await expect(kitchen.node("Receiver profileUpdated")).toHaveAccessibleName(/returned None/);
});
