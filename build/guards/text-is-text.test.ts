import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ROOT } from "../setup.mjs";

/** Ways to make a text HTML or code. `srcdoc` has one place: the frame of Python, whose document is ours. */
const SINKS =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|\bdocument\.write|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|DOMParser|\bsrcdoc\b|\beval\(|new Function\b|javascript:/i;
const ALLOWED = ["src/runtime/sandbox/sandbox-frame.ts"];

it("no file of the page makes a text HTML or code", () => {
  const found = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|d)\.tsx?$/.test(path))
    .filter((path) => SINKS.test(readFileSync(join(ROOT, path), "utf8")));
  expect(found).toEqual(ALLOWED);
});
