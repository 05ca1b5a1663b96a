import { begin, expect, test } from "./visit.ts";

test("create, save and delete by click run the real thing and show their line", async ({
  page,
}) => {
  const kitchen = await begin(page);
  await kitchen.models.getByLabel("name").fill("Grace");
  await kitchen.models.getByLabel("city").fill("New York");
  await kitchen.models.getByRole("button", { name: "Create", exact: true }).click();
  await expect(kitchen.console).toContainText(
    "Profile.objects.create(name='Grace', city='New York')",
  );
  await kitchen.toEnd();
  const grace = kitchen.table("kitchen.Profile").getByRole("row", { name: /Grace/ });
  await grace.getByRole("button", { name: "Save" }).click();
  await expect(kitchen.node("Receiver profileUpdated")).toHaveAccessibleName(/called 4 times/);
  await kitchen.toEnd();
  await grace.getByRole("button", { name: "Delete" }).click();
  await kitchen.isQuiet();
  await kitchen.toEnd();
  await expect(grace).toHaveCount(0);
});

test("what was clicked is replayed after an edit", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.type("Profile.objects.create(name='Grace')");
  await kitchen.toEnd();
  await expect(kitchen.table("kitchen.Profile")).toContainText("Grace");
  await kitchen.write(
    "main.py",
    "from kitchen.models import Profile\n\nProfile.objects.create(name='Linus')\n",
  );
  await expect(kitchen.table("kitchen.Profile")).toContainText("Linus");
  await kitchen.toEnd();
  await expect(kitchen.table("kitchen.Profile")).toContainText("Grace");
  await expect(kitchen.table("kitchen.Profile")).not.toContainText("Ada");
});

test("going back shows rows and console as they were", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.toEnd();
  await expect(kitchen.table("kitchen.Profile")).toContainText("Rome");
  await kitchen.button("To start").click();
  await expect(kitchen.table("kitchen.Profile")).not.toContainText("Ada");
  await expect(kitchen.console).not.toContainText("Is : True");
});
