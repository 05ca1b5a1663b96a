/**
 * What is made once, in Node, so that Python starts in a fraction of a second everywhere: its library without what is of
 * no use here, and an image of its memory with our tree mounted.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { cachedFile, cacheKey } from "./cached-file.ts";
import { compileTree, readTree } from "./compile-tree.ts";
import { freshMemory, makeBaseImage, makeImage } from "./make-image.ts";
import { repackStdlib } from "./repack-stdlib.ts";

const ROOT = new URL("../../../../", import.meta.url);
const TREE = new URL("src/runtime/python", ROOT);
/** Where everything made from Pyodide is kept; one file of a kind. */
export const CACHE = fileURLToPath(new URL("node_modules/.cache/python-runtime", ROOT));
/** Increase when the way of making these files changes but not their ingredients. */
const RECIPE = "2";

const pyodideFile = createRequire(import.meta.url).resolve;

/** Paths of files. */
export type PreparedPython = {
  readonly stdlib: string;
  readonly image: string;
  /** The memory to which the image is compared. */
  readonly fresh: string;
};

/** Some seconds the first time, about one when our tree has changed, otherwise at once. */
export async function preparePython(): Promise<PreparedPython> {
  const { stdlib, bytecode } = await prepareStdlib();
  const { base, fresh } = await prepareMemories(bytecode);
  const [compileRecipe, mountRecipe, files] = await Promise.all([
    recipe("compile_tree.py"),
    recipe("mount_tree.py"),
    readTree(fileURLToPath(TREE)),
  ]);
  const ingredients = [base, compileRecipe, mountRecipe, JSON.stringify(files)];
  const image = await kept("image", ingredients, async () => {
    const memory = await readFile(base);
    const code = await compileTree(stdlib, memory, files, compileRecipe);
    return makeImage(stdlib, memory, { files, code }, mountRecipe);
  });
  return { stdlib, image, fresh };
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

async function prepareMemories(
  bytecode: string,
): Promise<{ readonly base: string; readonly fresh: string }> {
  const [wasm, imports] = await Promise.all([
    readFile(pyodideFile("pyodide/pyodide.asm.wasm")),
    recipe("base_image.py"),
  ]);
  const base = await kept("base", [wasm, bytecode, imports], () =>
    makeBaseImage(bytecode, imports),
  );
  return { base, fresh: await kept("fresh", [wasm], freshMemory) };
}

function recipe(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), "utf8");
}

function kept(
  kind: string,
  ingredients: readonly (string | Uint8Array)[],
  make: () => Promise<Uint8Array>,
): Promise<string> {
  return cachedFile({ folder: CACHE, key: cacheKey([RECIPE, ...ingredients]), kind }, make);
}
