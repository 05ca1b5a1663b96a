import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import { expect, it } from "vitest";
import { blankFreeMemory } from "./blank-free-memory.ts";
import { preparePython } from "./prepare-python.ts";

/** Made while Python runs, so that no text of the program holds it. */
const LEAVE = `bytes(range(65, 91)) * 5_000; len([bytes(range(97, 123)) * n for n in range(1, 40)])`;
const LEFT = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ".repeat(3), "abcdefghijklmnopqrstuvwxyz".repeat(3)];

it("nothing is found of what Python has let go, and Python goes on", async () => {
  const { stdlib, image } = await preparePython();
  const pyodide = await loadPyodide({ stdLibURL: stdlib, _loadSnapshot: await readFile(image) });
  pyodide.runPython(LEAVE);
  const memory = () => Buffer.from(Reflect.get(pyodide, "_module").HEAPU8);
  const bytes = memory().length;
  expect(LEFT.map((text) => memory().includes(text))).toEqual([true, true]);
  blankFreeMemory(pyodide);
  expect(LEFT.map((text) => memory().includes(text))).toEqual([false, false]);
  expect(memory().length).toBe(bytes);
  expect(pyodide.runPython("len(bytes(3_000_000)) + sum(range(10))")).toBe(3_000_045);
});
