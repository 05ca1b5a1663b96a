import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { KitchenPage } from "./kitchen-page.ts";
import { begin, expect, test } from "./visit.ts";

test("an exported playground is a Django project, opens again, and leads back", async ({
  page,
}) => {
  const kitchen = await begin(page);
  await kitchen.write("main.py", "print('taken along')\n");
  await kitchen.button("Menu").click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export" }).click();
  const archive = await (await download).path();
  expect((await download).suggestedFilename()).toBe("profile-saved.zip");
  const files = unzipSync(readFileSync(archive));
  expect(Object.keys(files)).toContain("profile-saved/manage.py");
  expect(strFromU8(files["profile-saved/main.py"] ?? new Uint8Array())).toBe(
    "print('taken along')\n",
  );

  await kitchen.follow("#scenario=toaster");
  await expect(kitchen.console).toContainText("toasting rye");
  await kitchen.button("Menu").click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "Import…" }).click();
  await (await chooser).setFiles({
    ...{ name: "again.zip", mimeType: "application/zip" },
    buffer: readFileSync(archive),
  });
  await expect(kitchen.console).toContainText("taken along");
  await expect(page.getByRole("tab", { name: "kitchen/signals.py" })).toBeVisible();
  const notice = page.getByRole("status").filter({ hasText: "Profile saved is open." });
  await notice.getByRole("button", { name: "Back" }).click();
  await expect(page).toHaveURL(/#scenario=toaster$/);
  await expect(kitchen.console).toContainText("toasting rye");
});

test("files that are dropped on the page are opened, over the editor too", async ({ page }) => {
  const kitchen = await begin(page);
  await page.getByRole("textbox", { name: /^Code of/ }).evaluate((editor) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["print('dropped')\n"], "main.py"));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    editor.dispatchEvent(new DragEvent("drop", options));
  });
  await expect(kitchen.console).toContainText("dropped");
  await kitchen.button("Back").click();
  await expect(kitchen.console).toContainText("Profile Saved!");
});

test("an archive that cannot be opened changes nothing", async ({ page }) => {
  const kitchen = await begin(page);
  await kitchen.button("Menu").click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "Import…" }).click();
  await (await chooser).setFiles({
    ...{ name: "broken.zip", mimeType: "application/zip" },
    buffer: Buffer.from("PK no archive"),
  });
  await expect(page.getByRole("alert")).toContainText(
    "broken.zip cannot be opened: it is no zip archive, or a damaged one. Your own work is unchanged.",
  );
  await expect(page.getByRole("tab", { name: "kitchen/signals.py" })).toBeVisible();
});

test("the embedded page is the graph, the code and Run, and waits for it", async ({
  page,
  context,
}) => {
  const kitchen = await begin(page);
  await kitchen.button("Menu").click();
  await page.getByRole("menuitem", { name: "Embed…" }).click();
  const html = page.getByRole("dialog", { name: "Embed" }).getByRole("textbox", { name: "HTML" });
  await expect(html).toHaveValue(/^<iframe src="[^"]+\?embed#code=/);
  const [, address = ""] = /src="([^"]+)"/.exec(await html.inputValue()) ?? [];
  const embedded = new KitchenPage(await context.newPage());
  await embedded.open(address.replaceAll("&amp;", "&"));
  await embedded.graph.getByRole("button", { name: "Run" }).click();
  await expect(embedded.node("Sender kitchen.Profile")).toBeVisible();
  await expect(embedded.button("Share")).toBeHidden();
  await expect(embedded.page.getByRole("checkbox", { name: "Run as I type" })).toBeHidden();
  await embedded.page.close();
});
