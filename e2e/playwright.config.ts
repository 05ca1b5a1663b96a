import { defineConfig, devices } from "@playwright/test";
import { chromiumForTests } from "../build/find-chromium.mjs";
import { otherBrowsers, sayMissing } from "./other-browsers.ts";

const REPORT = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

const OTHERS = otherBrowsers();
// The workers read this file too.
if (process.env.TEST_WORKER_INDEX === undefined) sayMissing(OTHERS);

/**
 * The built site in Chromium. The server is a fixture, so every worker has a free port. Playwright's own trace of a journey takes
 * as long as the journey again: `npm run e2e:built -- --trace on` makes one.
 */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: REPORT === undefined ? [["list"]] : [["list"], ["json", { outputFile: REPORT }]],
  use: {
    ...devices["Desktop Chrome"],
    launchOptions: chromiumForTests(),
    screenshot: "only-on-failure",
  },
  projects: [{ name: "chromium" }, ...OTHERS],
});
