/** The large files: interpreter, standard library and image, compressed once and kept. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { packImage } from "../../src/runtime/image-pages.ts";
import { MEMORY_BYTES } from "../../src/runtime/limits.ts";
import { cachedFile, cacheKey } from "../../src/runtime/node/prepare/cached-file.ts";
import {
  CACHE,
  prepareMemoriesBefore,
  preparePython,
} from "../../src/runtime/node/prepare/prepare-python.ts";
import { type Asset, compress, makeAsset } from "./asset.ts";
import { limitWasmMemory } from "./limit-wasm-memory.ts";

export type InterpreterAssets = {
  readonly wasm: Asset;
  readonly stdlib: Asset;
  readonly image: Asset;
};

/** Some seconds the first time, about two when our Python has changed, otherwise read from the cache. */
export async function prepareInterpreter(): Promise<InterpreterAssets> {
  const [wasm, paths] = await Promise.all([
    readFile(createRequire(import.meta.url).resolve("pyodide/pyodide.asm.wasm")),
    preparePython(),
  ]);
  const [stdlib, image, before] = await Promise.all([
    readFile(paths.stdlib),
    readFile(paths.image),
    prepareMemoriesBefore(),
  ]);
  return {
    wasm: await pack("python", limitWasmMemory(wasm, MEMORY_BYTES)),
    // An archive whose files are deflated.
    stdlib: makeAsset("stdlib", stdlib),
    image: await pack("image", packImage(image, before)),
  };
}

async function pack(stem: string, content: Uint8Array): Promise<Asset> {
  const place = { folder: CACHE, key: cacheKey([content]), kind: `${stem}.gz` };
  return makeAsset(stem, await readFile(await cachedFile(place, async () => compress(content))));
}
