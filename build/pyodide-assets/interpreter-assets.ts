/** The two large files: interpreter and standard library. They depend on Pyodide and the recipes only, so they are kept. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { MEMORY_BYTES } from "../../src/runtime/limits.ts";
import { type Asset, compress, makeAsset } from "./asset.ts";
import { cachedFile, cacheKey } from "./asset-cache.ts";
import { compileTree, readTree } from "./compile-tree.ts";
import { limitWasmMemory } from "./limit-wasm-memory.ts";
import { precompileStdlib } from "./precompile-stdlib.ts";

const CACHE = "node_modules/.cache/python-runtime";
/** Increase when the way of making these files changes but not their ingredients. */
const RECIPE = "1";

export type InterpreterAssets = { readonly wasm: Asset; readonly stdlib: Asset };

/** `root` is the folder of the project's package.json. A few seconds the first time, then read from the cache. */
export async function prepareInterpreter(root: string): Promise<InterpreterAssets> {
  const resolve = createRequire(join(root, "package.json")).resolve;
  const [wasm, archive, recipe] = await Promise.all([
    readFile(resolve("pyodide/pyodide.asm.wasm")),
    readFile(resolve("pyodide/python_stdlib.zip")),
    readFile(new URL("precompile_stdlib.py", import.meta.url), "utf8"),
  ]);
  const folder = join(root, CACHE);
  const key = cacheKey([RECIPE, wasm, archive, recipe, String(MEMORY_BYTES)]);
  const [wasmGzip, stdlibGzip] = await Promise.all([
    cachedFile({ folder, key, kind: "wasm.gz" }, async () =>
      compress(limitWasmMemory(wasm, MEMORY_BYTES)),
    ),
    cachedFile({ folder, key, kind: "stdlib.gz" }, async () =>
      compress(await precompileStdlib(archive, recipe)),
    ),
  ]);
  return { wasm: makeAsset("python", wasmGzip), stdlib: makeAsset("stdlib", stdlibGzip) };
}

/** Our own Python, compiled. A second when it changed, then read from the cache. */
export async function prepareCode(root: string): Promise<Asset> {
  const resolve = createRequire(join(root, "package.json")).resolve;
  const [version, recipe, files] = await Promise.all([
    readFile(resolve("pyodide/package.json"), "utf8"),
    readFile(new URL("compile_tree.py", import.meta.url), "utf8"),
    readTree(join(root, "src/runtime/python")),
  ]);
  const key = cacheKey([RECIPE, version, recipe, JSON.stringify(files)]);
  const gzip = await cachedFile({ folder: join(root, CACHE), key, kind: "code.gz" }, async () =>
    compress(await compileTree(files, recipe)),
  );
  return makeAsset("code", gzip);
}
