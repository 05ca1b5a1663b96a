import type { Page } from "@playwright/test";

/** What the page owns and a program must not touch: storage of every kind, its document, its objects. */
export async function layKeepsakes(page: Page): Promise<void> {
  await page.evaluate(async () => {
    localStorage.setItem("keepsake", "mine");
    sessionStorage.setItem("keepsake", "mine");
    await cookieStore.set("keepsake", "mine");
    await (await caches.open("keepsake")).put("/keepsake", new Response("mine"));
    await new Promise((resolve, reject) => {
      const request = indexedDB.open("keepsake");
      request.onsuccess = resolve;
      request.onerror = reject;
    });
    const heard: string[] = [];
    Object.assign(window, { keepsake: heard });
    addEventListener("message", () => heard.push("a window message"));
    new BroadcastChannel("keepsake").onmessage = () => heard.push("a broadcast");
    addEventListener("storage", () => heard.push("a storage event"));
  });
}

/** Everything about the page that has to be the same after a program. */
export function readKeepsakes(page: Page): Promise<object> {
  return page.evaluate(async () => {
    const own = (object: object) => Reflect.ownKeys(object).map(String).sort().join(" ");
    const frames = [...document.querySelectorAll("iframe")];
    return {
      // The app's own entries change with its runs.
      local: Object.entries(localStorage).filter(([key]) => !key.startsWith("signal-kitchen/")),
      session: Object.entries(sessionStorage),
      cookie: document.cookie,
      caches: (await caches.keys()).sort(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      locks: (await navigator.locks.query()).held?.length,
      heard: Reflect.get(window, "keepsake"),
      address: location.origin + location.pathname,
      scripts: document.scripts.length,
      foreign: document.querySelectorAll("[data-stolen], object, embed, form[action], base").length,
      stolen: Reflect.get(window, "stolen"),
      walls: [...new Set(frames.map((frame) => `${frame.getAttribute("sandbox")} ${frame.src}`))],
      prototypes: [Object, Array, Function, String, Promise, MessagePort, EventTarget].map(
        ({ prototype }) => own(prototype),
      ),
      json: `${JSON.parse} ${JSON.stringify} ${MessagePort.prototype.postMessage}`,
    };
  });
}
