/** The site as a host serves it that sends the headers of `_headers`: the page is cross-origin isolated. */
import { fileURLToPath } from "node:url";
import { serveFolder } from "../build/serve.mjs";
import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

test("with the recommended headers, Stop interrupts at the line and keeps the session", async ({
  page,
}) => {
  const { address, close } = await serveFolder(DIST, 0, { headers: true });
  const kitchen = new KitchenPage(page);
  await kitchen.openReady(address);
  expect(await page.evaluate(() => window.crossOriginIsolated)).toBe(true);
  await kitchen.write("main.py", "kept = 'kept'\nprint('begun')\n");
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("begun");
  let workers = page.workers();
  // On a very busy machine an interrupt may not be heard in its 0.3 s, and the frame goes: then once more.
  await expect(async () => {
    workers = page.workers();
    await kitchen.type("while True: pass");
    await kitchen.button("Stop").click();
    await kitchen.toEnd();
    await expect(page.getByRole("alert")).toContainText("You stopped the run");
    await expect(kitchen.console).toContainText("KeyboardInterrupt", { timeout: 1_000 });
  }).toPass();
  await kitchen.type("print(kept, 'and alive')");
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("kept and alive");
  expect(page.workers()).toEqual(expect.arrayContaining(workers.slice(0, 1)));

  // A loop that hears nothing is stopped all the same.
  await kitchen.write("main.py", "print('begun')\nx = sum(range(10**12))\n");
  await expect(kitchen.button("Stop")).toBeVisible();
  await kitchen.button("Stop").click();
  await expect(page.getByRole("alert")).toContainText("You stopped the run");
  await kitchen.write("main.py", "print('and well')\n");
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("and well");
  await close();
});
