import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumLaunch } from "./build/find-chromium.mjs";
import { pyodideAssets } from "./build/pyodide-assets/plugin.ts";

const PYODIDE_TESTS = "**/*.pyodide.test.ts";
const BROWSER_TESTS = "**/*.browser.test.{ts,tsx}";

export default defineConfig({
  // Relative addresses: the built folder works under any path of a static host.
  base: "./",
  plugins: [react(), pyodideAssets()],
  build: { target: "es2022", manifest: true },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "engine",
          environment: "node",
          include: ["src/**/*.test.ts", "build/**/*.test.ts"],
          exclude: [PYODIDE_TESTS, BROWSER_TESTS],
        },
      },
      {
        extends: true,
        test: {
          name: "runtime",
          environment: "node",
          include: [PYODIDE_TESTS],
          exclude: ["node_modules/**"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: [`src/${BROWSER_TESTS}`],
          testTimeout: 20_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumLaunch() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
