import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { findChromium } from "./find-chromium.mjs";

const folder = mkdtempSync(join(tmpdir(), "kitchen-chromium-"));
const named = join(folder, "my-browser");
writeFileSync(named, "");

afterAll(() => rmSync(folder, { recursive: true }));

it("takes the program a variable names before any other", () => {
  expect(findChromium({ CHROMIUM_PATH: named, PATH: "" })).toBe(named);
});

it("looks further when the named program is not there", () => {
  expect(findChromium({ CHROMIUM_PATH: join(folder, "gone"), CHROME_PATH: named })).toBe(named);
});
