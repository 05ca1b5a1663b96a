/**
 * Images: the memory of an interpreter, to start others from. A base image is Python with the library's modules that
 * every start needs; an image has our tree as well.
 */
import { loadPyodide, type PyodideInterface } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { ENVIRONMENT } from "../../worker/python-environment.ts";
import { blankFreeMemory } from "./blank-free-memory.ts";

/** `library` is the path of the archive of bytecode. */
export async function makeBaseImage(library: string, recipe: string): Promise<Uint8Array> {
  const pyodide = await loadPyodide({ ...KEPT, stdLibURL: library });
  pyodide.runPython(recipe);
  return imageOf(pyodide);
}

export type Tree = {
  /** Text by path. */
  readonly files: { readonly [path: string]: string };
  /** The same, compiled: see `compile_tree.py`. */
  readonly code: Uint8Array;
};

/** `library` is the path of the archive of sources. */
export async function makeImage(
  library: string,
  base: Uint8Array,
  { files, code }: Tree,
  recipe: string,
): Promise<Uint8Array> {
  const pyodide = await loadPyodide({ ...KEPT, stdLibURL: library, _loadSnapshot: base });
  const given = pyodide.toPy({ files: JSON.stringify(files), tree: code });
  pyodide.runPython(recipe, { globals: given });
  given.destroy();
  return imageOf(pyodide);
}

/** The memory of an interpreter before an image comes into it: first its data alone, then once it is made. */
export async function memoriesBefore(
  library: string,
  base: Uint8Array,
): Promise<readonly [Uint8Array, Uint8Array]> {
  const { instantiate } = WebAssembly;
  let data: Uint8Array | undefined;
  let made: Uint8Array | undefined;
  Object.assign(WebAssembly, {
    async instantiate(bytes: BufferSource, imports: WebAssembly.Imports) {
      const result = await instantiate(bytes, imports);
      const { memory } = result.instance.exports;
      if (memory instanceof WebAssembly.Memory) data ??= new Uint8Array(memory.buffer.slice());
      return result;
    },
  });
  await loadPyodide({
    stdLibURL: library,
    _loadSnapshot: base,
    async createPyodideModule(settings) {
      const module = await createPyodideModule(settings);
      made = new Uint8Array(module.HEAP8.buffer.slice());
      return module;
    },
  }).finally(() => Object.assign(WebAssembly, { instantiate }));
  if (data === undefined || made === undefined)
    throw new Error("Pyodide's interpreter has no memory.");
  return [data, made];
}

/** Pyodide's own notes at the head of an image. */
const HEADER_BYTES = 4_096;

const KEPT = {
  _makeSnapshot: true,
  env: ENVIRONMENT,
  // As in a browser. Otherwise it is the program that makes the image.
  _sysExecutable: "./this.program",
} as const;

/** A new interpreter has no more memory than this; an image that grew would not fit. */
const MAX_HEAP_BYTES = 480 * 65_536;

function imageOf(pyodide: PyodideInterface): Uint8Array {
  blankFreeMemory(pyodide);
  const image = pyodide.makeMemorySnapshot();
  const over = image.length - MAX_HEAP_BYTES;
  if (over > HEADER_BYTES)
    throw new Error(`The image is ${over} bytes larger than the memory of a new interpreter.`);
  return image;
}
