/**
 * What is made once, in Node, so that Python starts in a fraction of a second everywhere: its library without what is of
 * no use here, and an image of its memory with our tree mounted.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { cachedFile, cacheKey } from "./cached-file.ts";
import { compileTree, readTree } from "./compile-tree.ts";
import { makeBaseImage, makeImage, memoriesBefore, type Tree } from "./make-image.ts";
import { repackStdlib } from "./repack-stdlib.ts";

const ROOT = new URL("../../../../", import.meta.url);
const TREE = new URL("src/runtime/python", ROOT);
/** Where everything made from Pyodide is kept; one file of a kind. */
export const CACHE = fileURLToPath(new URL("node_modules/.cache/python-runtime", ROOT));
/** Increase when the way of making these files changes but not their ingredients. */
const RECIPE = "3";

let isTold = false;

const pyodideFile = createRequire(import.meta.url).resolve;

/** Paths of files. */
export type PreparedPython = { readonly stdlib: string; readonly image: string };

/** Some seconds the first time, about one when our tree has changed, otherwise at once. */
export async function preparePython(): Promise<PreparedPython> {
  const { stdlib, bytecode } = await prepareStdlib();
  const base = await prepareBaseImage(bytecode);
  const [compileRecipe, mountRecipe, files] = await Promise.all([
    recipe("compile_tree.py"),
    recipe("mount_tree.py"),
    readTree(fileURLToPath(TREE)),
  ]);
  const shown = withoutHostText(files);
  const trees = [files, shown].map((tree) => JSON.stringify(tree));
  const ingredients = [base, compileRecipe, mountRecipe, ...trees];
  const image = await kept("image", ingredients, async () => {
    const memory = await readFile(base);
    const code = await compileTree(stdlib, memory, files, compileRecipe);
    return makeImage(stdlib, memory, { files: shown, code }, mountRecipe);
  });
  return { stdlib, image };
}

/** Nobody reads our own side in the playground: its code is enough. `inspect` shows the text of Django's. */
function withoutHostText(files: Tree["files"]): Tree["files"] {
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, path.startsWith("_host/") ? "" : text]),
  );
}

/** The memories of an interpreter before an image comes into it, of one length. */
export async function prepareMemoriesBefore(): Promise<readonly Uint8Array[]> {
  const [wasm, { bytecode }] = await Promise.all([readWasm(), prepareStdlib()]);
  const base = await prepareBaseImage(bytecode);
  const path = await kept("before", [wasm], async () =>
    Buffer.concat(await memoriesBefore(bytecode, await readFile(base))),
  );
  const both = await readFile(path);
  return [both.subarray(0, both.length / 2), both.subarray(both.length / 2)];
}

async function prepareStdlib(): Promise<{ readonly stdlib: string; readonly bytecode: string }> {
  const [archive, repack] = await Promise.all([
    readFile(pyodideFile("pyodide/python_stdlib.zip")),
    recipe("repack_stdlib.py"),
  ]);
  let repacked: ReturnType<typeof repackStdlib> | undefined;
  const part = (kind: "sources" | "bytecode"): Promise<string> =>
    kept(`${kind}.zip`, [archive, repack], async () => {
      repacked ??= repackStdlib(archive, repack);
      return (await repacked)[kind];
    });
  const [stdlib, bytecode] = await Promise.all([part("sources"), part("bytecode")]);
  return { stdlib, bytecode };
}

async function prepareBaseImage(bytecode: string): Promise<string> {
  const [wasm, imports] = await Promise.all([readWasm(), recipe("base_image.py")]);
  return kept("base", [wasm, bytecode, imports], () => makeBaseImage(bytecode, imports));
}

function readWasm(): Promise<Uint8Array> {
  return readFile(pyodideFile("pyodide/pyodide.asm.wasm"));
}

function recipe(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), "utf8");
}

function kept(
  kind: string,
  ingredients: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<string> {
  const place = { folder: CACHE, key: cacheKey([RECIPE, ...ingredients]), kind };
  return cachedFile(place, () => {
    if (!isTold) process.stderr.write("Preparing Python, once for this version of it …\n");
    isTold = true;
    return make();
  });
}
