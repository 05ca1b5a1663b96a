import { deflateRawSync } from "node:zlib";
import { KitchenPage } from "./kitchen-page.ts";
import { code, json, PROJECT } from "./links.ts";
import { begin, expect, test } from "./visit.ts";

test("the Share dialog gives a link that opens the same playground, not yet run", async ({
  page,
  context,
}) => {
  const kitchen = await begin(page);
  await kitchen.write(
    "main.py",
    "from kitchen.models import Profile\n\nProfile.objects.create(name='Shared')\n",
  );
  await expect(kitchen.table("kitchen.Profile")).toContainText("Shared");
  await kitchen.button("Share").click();
  const dialog = page.getByRole("dialog", { name: "Share" });
  const link = dialog.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#code=/);
  const address = await link.inputValue();
  await expect(dialog).toContainText(`${address.length.toLocaleString("en")} characters`);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await dialog.getByRole("button", { name: "Copy link" }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address);

  const friend = new KitchenPage(await context.newPage());
  await friend.open(address);
  await friend.pythonIsReady();
  await expect(friend.page.getByRole("textbox", { name: /^Code of/ })).toBeVisible();
  await expect(friend.console).not.toContainText("Profile Saved!");
  await friend.graph.getByRole("button", { name: "Run" }).click();
  // What has arrived has an end, too, as long as the run goes on.
  await expect(async () => {
    await friend.toEnd();
    await expect(friend.console).toContainText("Intense: Shared", { timeout: 1_000 });
  }).toPass();
  await friend.page.close();
});

for (const [format, address] of [
  ["#code=", code(PROJECT)],
  ["#json=", json(PROJECT)],
] as const) {
  test(`a ${format} link waits for Run`, async ({ page }) => {
    const kitchen = await begin(page);
    await kitchen.follow(address);
    await expect(kitchen.graph.getByRole("button", { name: "Run" })).toBeVisible();
    await kitchen.isQuiet();
    await expect(kitchen.console).not.toContainText("hello from a link");
    await kitchen.graph.getByRole("button", { name: "Run" }).click();
    await expect(kitchen.console).toContainText("hello from a link");
  });
}

test("a damaged link says what is wrong and leaves one's work alone", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.write("main.py", "print('my own work')\n");
  await expect(kitchen.console).toContainText("my own work");
  await kitchen.follow("#code=abcdefg");
  await expect(page.getByRole("alert")).toContainText("This link cannot be opened");
  await expect(page.getByRole("textbox", { name: "Code of main.py" })).toContainText("my own work");
});

test("a small link that unpacks to very much is refused", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.follow(`#code=${deflateRawSync(Buffer.alloc(60_000_000)).toString("base64url")}`);
  await expect(page.getByRole("alert")).toContainText("it unpacks to more than 2 MiB");
});
