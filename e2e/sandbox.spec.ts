import type { Frame, Page, Worker } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { startWitness } from "./hostile/witness.ts";
import { KitchenPage } from "./kitchen-page.ts";

/** The frame the running Python lives in, and its worker: a spare one would come after it. */
async function openBox(page: Page): Promise<{ frame: Frame; worker: Worker }> {
  await new KitchenPage(page).openReady();
  const frame = page.frames().find((one) => one.url() === "about:srcdoc");
  const worker = page.workers()[0];
  if (frame === undefined || worker === undefined) throw new Error("There is no box for Python.");
  return { frame, worker };
}

test("worker, page and frame have given up every power they do not need", async ({
  page,
  allowedMessages,
}) => {
  allowedMessages.push(/Content Security Policy/, /frame-src/);
  const { frame, worker } = await openBox(page);
  const { host, seen, close } = await startWitness();

  await test.step("nothing is left in the worker", async () => {
    expect(await powersOf(worker)).toEqual([]);
  });

  await test.step("the page runs no text as code", async () => {
    expect(await runText(page)).toEqual(["refused", "Signal Kitchen"]);
  });

  await test.step("the frame can neither ask for anything nor run text", async () => {
    const outcomes = await attempt(frame, `http://${host}/`);
    expect(outcomes).toEqual(["refused", "refused", "refused", "refused", "refused"]);
    expect(seen).toEqual([]);
  });

  await test.step("the frame cannot carry anything away by navigating", async () => {
    const refused = page.waitForEvent("console", (message) => message.text().includes("frame-src"));
    await frame.evaluate((where) => {
      location.href = where;
    }, `http://${host}/?stolen`);
    await refused;
    // Chromium may open the connection ahead of the policy's answer, and then asks for nothing.
    expect(seen.filter((what) => what !== "connection")).toEqual([]);
  });
  await close();
});

/** What a worker could do harm with, as far as it is still there. */
function powersOf(worker: Worker): Promise<string[]> {
  return worker.evaluate(() => {
    const powers = [
      ..."fetch XMLHttpRequest WebSocket EventSource WebTransport Request Response".split(" "),
      ..."importScripts Worker SharedWorker BroadcastChannel postMessage close name".split(" "),
      ..."indexedDB caches navigation cookieStore FontFace Notification".split(" "),
      ..."Blob File FileReader FileReaderSync createImageBitmap OffscreenCanvas".split(" "),
    ];
    return powers.filter((power) => Reflect.get(globalThis, power) !== undefined);
  });
}

function runText(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Devtools may evaluate text: only what runs later counts.
    await new Promise((resolve) => setTimeout(resolve));
    const script = document.createElement("script");
    script.textContent = "document.title = 'stolen'";
    document.body.append(script);
    try {
      new Function("return 1")();
      return ["reached", document.title];
    } catch {
      return ["refused", document.title];
    }
  });
}

function attempt(frame: Frame, address: string): Promise<string[]> {
  return frame.evaluate(async (where) => {
    // Devtools may evaluate text: only what runs later counts.
    await new Promise((resolve) => setTimeout(resolve));
    const attempts = [
      () => fetch(where, { mode: "no-cors" }),
      () => new Function("return 1")(),
      () => localStorage.length,
      () => parent.document.title,
      () =>
        new Promise((resolve, reject) => {
          const image = new Image();
          image.onload = resolve;
          image.onerror = reject;
          image.src = where;
        }),
    ];
    return Promise.all(
      attempts.map(async (one) => {
        try {
          await one();
          return "reached";
        } catch {
          return "refused";
        }
      }),
    );
  }, address);
}
