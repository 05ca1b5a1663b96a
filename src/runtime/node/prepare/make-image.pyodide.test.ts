import { readFile } from "node:fs/promises";
import { loadPyodide } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { expect, it, vi } from "vitest";
import { imageHead, packImage, writePages } from "../../image-pages.ts";
import { prepareMemoriesBefore, preparePython } from "./prepare-python.ts";

it("an interpreter made elsewhere has the image's memory once its pages are written", async () => {
  const { stdlib, image: path } = await preparePython();
  const image = await readFile(path);
  const packed = packImage(image, await prepareMemoriesBefore()).slice().buffer;
  const head = imageHead(packed);
  let written: Uint8Array | undefined;
  // What libc notes of its surroundings when it begins.
  vi.stubGlobal("navigator", { language: "pt-BR" });
  await loadPyodide({
    stdLibURL: stdlib,
    env: { HOME: "/another/home", MORE: "x".repeat(9_000) },
    _loadSnapshot: head,
    async createPyodideModule(settings) {
      const module = await createPyodideModule(settings);
      writePages(packed, new Uint8Array(module.HEAP8.buffer));
      written = new Uint8Array(module.HEAP8.buffer.slice());
      return module;
    },
  });
  expect(Buffer.compare(written ?? head, image.subarray(head.length))).toBe(0);
});
