import { begin, expect, test } from "./visit.ts";

const TITLES = [
  "Profile saved",
  "The toaster",
  "A user signs up",
  "Nothing fires",
  "Who logged in?",
  "Burnt toast",
  "Rolled back",
];

test("the picker names every scenario and opens it", async ({ page }) => {
  const kitchen = await begin(page);
  const picker = page.getByRole("combobox", { name: "Scenario" });
  for (const title of TITLES) {
    await picker.selectOption({ label: title });
    await expect(page.getByRole("region", { name: "Guide" })).toContainText(title);
    await kitchen.isQuiet();
    await kitchen.toEnd();
    await expect(page.getByRole("tab", { name: /^Problems/ })).toHaveAccessibleName("Problems");
  }
});

test("a scenario opens by its address, and an unknown one says so", async ({ page }) => {
  const kitchen = await begin(page, "toaster");
  await kitchen.toEnd();
  await expect(kitchen.node("Receiver butter")).toHaveAccessibleName(/called 1 time, returned/);
  await kitchen.follow("#scenario=nonsense");
  await expect(page.getByRole("alert")).toContainText("There is no scenario named");
});

test("'Nothing fires' is mended by its guide", async ({ page }) => {
  const kitchen = await begin(page, "configure-in-apps");
  await kitchen.toEnd();
  await expect(page.getByRole("region", { name: "Why" })).toContainText("pack_order");
  await expect(kitchen.node("Receiver pack_order")).toHaveCount(0);
  const guide = page.getByRole("region", { name: "Guide" });
  await guide.getByRole("button", { name: "Next point" }).click();
  await guide.getByRole("button", { name: "Change shop/apps.py" }).click();
  await expect(kitchen.node("Receiver pack_order")).toHaveAccessibleName(/called 1 time/);
});

test("one logs in and out by buttons", async ({ page }) => {
  const kitchen = await begin(page, "who-logged-in");
  await kitchen.button("Wrong password").click();
  await expect(kitchen.console).toContainText("no login with");
  await kitchen.button("Log out").click();
  await expect(kitchen.console).toContainText("ada logged out");
  await kitchen.button("Log in").click();
  await kitchen.isQuiet();
  await kitchen.toEnd();
  await expect(kitchen.node("Receiver note_login")).toHaveAccessibleName(/called 2 times/);
});
