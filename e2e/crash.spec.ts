/** The page, its tab or its storage fails: nothing that was written is lost, and nothing runs unasked. */
import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

const LOOP = "print('begun')\nwhile True:\n    pass\n";

/** The code of `main.py` as the editor shows it. */
function code(page: Page) {
  return page.getByRole("textbox", { name: "Code of main.py" });
}

async function openMain(kitchen: KitchenPage): Promise<void> {
  await kitchen.page.getByRole("tab", { name: "main.py" }).click();
}

test("a tab that is killed during a run comes back with its text, and does not run it by itself", async ({
  page,
  context,
}) => {
  const killed = new KitchenPage(page);
  await killed.openReady();
  await killed.write("main.py", LOOP);
  await expect(killed.button("Stop")).toBeVisible();
  await killed.playhead.press("End");
  await expect(killed.console).toContainText("begun");
  await page.close({ runBeforeUnload: false });

  const kitchen = new KitchenPage(await context.newPage());
  await kitchen.open();
  await kitchen.pythonIsReady();
  await expect(kitchen.graph).toContainText("did not come to its end");
  await kitchen.isQuiet();
  await openMain(kitchen);
  await expect(code(kitchen.page)).toContainText("while True");
  await kitchen.write("main.py", "print('mended')\n");
  await kitchen.graph.getByRole("button", { name: "Run" }).click();
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("mended");
  await kitchen.isQuiet();

  await kitchen.page.reload();
  await kitchen.pythonIsReady();
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("mended");
});

test("two tabs with the same draft keep both versions, and say so", async ({ page, context }) => {
  const one = new KitchenPage(page);
  await one.openReady();
  await one.write("main.py", "print('begun together')\n");
  await one.toEnd();
  await expect(one.console).toContainText("begun together");
  const two = new KitchenPage(await context.newPage());
  await two.open();
  await openMain(two);
  await expect(code(two.page)).toContainText("begun together");
  await two.write("main.py", "print('from the second tab')\n");
  await two.toEnd();
  await expect(two.console).toContainText("from the second tab");
  await one.page.bringToFront();
  await one.write("main.py", "print('from the first tab')\n");
  await expect(page.getByRole("alert")).toContainText("changed in another tab");
  const kept = await page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.startsWith("signal-kitchen/playground/"))
      .map(([, text]) => /from the \w+ tab/.exec(text)?.[0] ?? ""),
  );
  expect(kept.sort()).toEqual(["from the first tab", "from the second tab"]);
});

/** How a browser keeps a page from storing anything. */
const REFUSALS: { readonly [title: string]: () => void } = {
  "is full": () => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  },
  "throws at every touch": () => {
    for (const name of ["setItem", "getItem", "removeItem", "key", "clear"]) {
      Reflect.set(Storage.prototype, name, () => {
        throw new DOMException("no", "SecurityError");
      });
    }
  },
  "is forbidden": () => {
    Reflect.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("no", "SecurityError");
      },
    });
  },
};

test("where the storage refuses, the page works and says once that it keeps no drafts", async ({
  context,
}) => {
  for (const [title, refuse] of Object.entries(REFUSALS)) {
    await test.step(`the storage ${title}`, async () => {
      const page = await context.newPage();
      await page.addInitScript(refuse);
      const kitchen = new KitchenPage(page);
      await kitchen.openReady();
      await kitchen.write("main.py", "print('not kept')\n");
      await expect(page.getByRole("alert")).toContainText("does not allow storing drafts");
      await kitchen.toEnd();
      await expect(kitchen.console).toContainText("not kept");
      await kitchen.button("Dismiss").click();
      await kitchen.write("main.py", "print('neither is this')\n");
      await kitchen.toEnd();
      await expect(kitchen.console).toContainText("neither is this");
      await expect(page.getByRole("alert")).toHaveCount(0);
      await page.close();
    });
  }
});

test("what another version of the page stored is left alone", async ({ page }) => {
  const stored = {
    "signal-kitchen/playground/old": '{"v":0,"text":"print(1)"}',
    "signal-kitchen/playground/new": '{"v":7,"pages":[]}',
    "signal-kitchen/current": "new",
    "signal-kitchen/preferences": '{"v":9,"theme":7}',
  };
  await page.addInitScript((entries) => {
    if (window.origin === "null") return; // The frame of Python has no storage.
    for (const [key, text] of Object.entries(entries)) localStorage.setItem(key, text);
  }, stored);
  const kitchen = new KitchenPage(page);
  await kitchen.openReady();
  await expect(page.getByRole("alert")).toContainText("Your last playground cannot be read");
  await kitchen.button("Menu").click();
  await kitchen.menuItem("My playgrounds").click();
  const dialog = page.getByRole("dialog", { name: "My playgrounds" });
  await expect(dialog.getByText("Unreadable playground")).toHaveCount(2);
  const download = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).first().click();
  expect((await download).suggestedFilename()).toBe("unreadable-playground.json");
  await page.keyboard.press("Escape");
  await kitchen.write("main.py", "print('works')\n");
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("works");
  const left = await page.evaluate(() => [
    localStorage.getItem("signal-kitchen/playground/old"),
    localStorage.getItem("signal-kitchen/playground/new"),
  ]);
  expect(left).toEqual([
    stored["signal-kitchen/playground/old"],
    stored["signal-kitchen/playground/new"],
  ]);
});

test("a run that waits while Python loads can be stopped before it begins", async ({ page }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/python\/.*\.bin$/, async (route) => {
    await held;
    await route.continue();
  });
  const kitchen = new KitchenPage(page);
  await kitchen.open();
  await kitchen.write("main.py", "print('queued')\n");
  await expect(page.getByRole("status", { name: "Python" })).not.toHaveText(/ready$/);
  await kitchen.button("Stop").click();
  await expect(page.getByRole("alert")).toContainText("before it began");
  await kitchen.isQuiet();
  release();
  await kitchen.pythonIsReady();
  await expect(kitchen.console).not.toContainText("queued");
  await kitchen.button("Run").click();
  await kitchen.toEnd();
  await expect(kitchen.console).toContainText("queued");
});
