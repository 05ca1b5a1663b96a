import { fileURLToPath } from "node:url";
import { test as base, type ConsoleMessage, expect, type WebError } from "@playwright/test";
import { serveFolder } from "../build/serve.mjs";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** A message the browser wrote that a test names as its subject. */
type Allowed = string | RegExp;

type Fixtures = {
  /** Console errors, warnings and page errors must be empty at the end; add what a test provokes. */
  readonly allowedMessages: Allowed[];
  readonly cleanConsole: undefined;
};

/** Playwright's `test` on the built site (`page.goto("./")`), with a console that must stay clean. */
export const test = base.extend<Fixtures, { readonly site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
    async ({}, use) => {
      const { address, close } = await serveFolder(DIST, 0);
      await use(address);
      await close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => {
    await use(site);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  allowedMessages: async ({}, use) => {
    await use([]);
  },
  cleanConsole: [
    async ({ context, allowedMessages }, use) => {
      const messages: string[] = [];
      const hear = (message: ConsoleMessage) => {
        if (message.type() === "error" || message.type() === "warning") {
          messages.push(`${message.type()}: ${message.text()}`);
        }
      };
      const fail = (error: WebError) => messages.push(`uncaught: ${error.error().message}`);
      context.on("console", hear).on("weberror", fail);
      await use(undefined);
      context.off("console", hear).off("weberror", fail);
      const surprising = messages.filter(
        (message) => !allowedMessages.some((allowed) => message.match(allowed)),
      );
      expect(surprising, "the console stays clean").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
