/**
 * Makes Pyodide's two modules fit for one classic, strict script without dynamic import: an opaque origin can start
 * only classic blob workers, and code that cannot import cannot fetch more code. Everything is counted: another count
 * means that Pyodide changed shape and a person has to look.
 */

const DYNAMIC_IMPORT = /(?<![\w$.])import\(/g;
const MODULE_ADDRESS = /import\.meta\.url/g;
const SOURCE_MAP = /^\/\/# sourceMappingURL=.*$/gm;

const REFUSE_IMPORT = "refuseImport";
const PREAMBLE = `function ${REFUSE_IMPORT}(){return Promise.reject(new Error("Modules cannot be imported here."))}\n`;

type Shape = {
  readonly imports: number;
  readonly addresses: number;
  /** What the worker relies on although it is no public interface. */
  readonly words: readonly string[];
};

/** Pyodide 314.0.7. */
const SHAPES: { readonly [file: string]: Shape } = {
  "pyodide.mjs": {
    imports: 13,
    addresses: 0,
    words: ["createPyodideModule", "WebAssembly.instantiateStreaming(", "Classic web workers are not supported"],
  },
  "pyodide.asm.mjs": {
    imports: 15,
    addresses: 3,
    words: [
      "_Py_CheckEmscriptenSignals_Helper",
      "_PyUnstable_ThreadState_SetStackProtection",
      "_PyThreadState_Get",
      "_emscripten_stack_get_current",
      "API.on_fatal",
    ],
  },
};

/** The file name of a Pyodide module this knows how to patch, or `null`. */
export function patchableName(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return path.includes("/pyodide/") && name in SHAPES ? name : null;
}

/** The source of a Pyodide module without dynamic imports and module addresses. Throws when it has another shape. */
export function patchPyodideScript(name: string, source: string): string {
  const shape = SHAPES[name];
  if (shape === undefined) throw new Error(`${name} is no module of Pyodide that needs a patch.`);
  expectCount(name, "dynamic imports", source.match(DYNAMIC_IMPORT)?.length ?? 0, shape.imports);
  expectCount(name, "module addresses", source.match(MODULE_ADDRESS)?.length ?? 0, shape.addresses);
  for (const word of shape.words) {
    if (!source.includes(word)) throw new Error(`${name} of Pyodide no longer contains ${word}.`);
  }
  const patched = source
    .replace(SOURCE_MAP, "")
    .replace(DYNAMIC_IMPORT, `${REFUSE_IMPORT}(`)
    .replace(MODULE_ADDRESS, JSON.stringify(`https://pyodide.invalid/${name}`));
  return PREAMBLE + patched;
}

function expectCount(name: string, what: string, found: number, expected: number): void {
  if (found !== expected) {
    throw new Error(`${name} of Pyodide has ${found} ${what}, expected ${expected}: it changed shape, check the patch.`);
  }
}
