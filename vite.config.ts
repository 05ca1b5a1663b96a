import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumForTests } from "./build/find-chromium.mjs";
import { LongestFirst } from "./build/longest-first.ts";
import { pyodideAssets } from "./build/pyodide-assets/plugin.ts";
import packageJson from "./package.json" with { type: "json" };

const PYODIDE_TESTS = "**/*.pyodide.test.ts";
const BROWSER_TESTS = "**/*.browser.test.{ts,tsx}";
/** Long enough for a busy machine: a test fails by what it sees, not by when. */
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 15_000 } } };
/** Every core: by itself, the runner leaves one of two idle. */
const EVERY_CORE = "100%";
/** Code that V8 has not improved yet takes several times the native stack: what is deep must not depend on how busy a machine is. */
const ROOMY_STACK = ["--stack-size=2500"];
const BROWSER_PACKAGES = [
  ...Object.keys(packageJson.dependencies).filter((name) => name !== "pyodide"),
  "react-dom/client",
  "react/jsx-dev-runtime",
  "vitest-browser-react",
  "zustand/vanilla",
];

export default defineConfig({
  // Relative addresses: the built folder works under any path of a static host.
  base: "./",
  plugins: [react(), pyodideAssets()],
  build: {
    target: "es2022",
    manifest: true,
    // One sheet: its first line gives the order of the layers, and many small ones pack badly.
    cssCodeSplit: false,
    // Sizes have budgets of their own: .size-limit.mjs.
    chunkSizeWarningLimit: 700,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    sequence: { sequencer: LongestFirst },
    coverage: {
      include: ["src/engine/**/*.ts"],
      exclude: ["src/engine/testing/**", "**/*.test.ts"],
      reporter: [["text", { skipFull: true }]],
      thresholds: { 100: true },
    },
    projects: [
      {
        extends: true,
        test: {
          ...PATIENT,
          name: "engine",
          environment: "node",
          // Many small files without a page: a thread runs one after the other.
          pool: "threads",
          isolate: false,
          maxWorkers: EVERY_CORE,
          include: ["src/**/*.test.ts", "build/**/*.test.ts"],
          exclude: [PYODIDE_TESTS, BROWSER_TESTS],
        },
      },
      {
        extends: true,
        test: {
          ...PATIENT,
          name: "runtime",
          environment: "node",
          execArgv: ROOMY_STACK,
          maxWorkers: EVERY_CORE,
          include: [PYODIDE_TESTS],
          exclude: ["node_modules/**"],
        },
      },
      {
        extends: true,
        // Prepared before the first test: a package found later would reload the page under it.
        optimizeDeps: { include: BROWSER_PACKAGES },
        test: {
          ...PATIENT,
          name: "browser",
          maxWorkers: EVERY_CORE,
          include: [`src/${BROWSER_TESTS}`],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromiumForTests() }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
