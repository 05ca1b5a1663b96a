/**
 * Makes Pyodide's two modules fit for one classic, strict script: an opaque origin can start only classic blob workers,
 * and code that can neither import nor evaluate cannot bring in more code. Everything is counted: another count means
 * that Pyodide changed shape and a person has to look.
 */

const REFUSE_IMPORT = "refuseImport";
const REFUSE_EVAL = "refuseEval";
const PREAMBLE = `
function ${REFUSE_IMPORT}(){return Promise.reject(new Error("Modules cannot be imported here."))}
function ${REFUSE_EVAL}(){throw new Error("Text cannot be run as JavaScript here.")}
`;

type Shape = {
  /** Dynamic imports: of Node's modules, of packages. */
  readonly imports: number;
  /** Direct evaluations: of side modules. They also keep the browser from optimizing everything around them. */
  readonly evaluations: number;
  /** Uses of the module's own address. */
  readonly addresses: number;
  /** What the worker relies on although it is no public interface. */
  readonly words: readonly string[];
};

/** Pyodide 314.0.7. */
const SHAPES: { readonly [file: string]: Shape } = {
  "pyodide.mjs": {
    imports: 13,
    evaluations: 0,
    addresses: 0,
    words: [
      "createPyodideModule",
      "WebAssembly.instantiateStreaming(",
      "Classic web workers are not supported",
      "_loadSnapshot",
    ],
  },
  "pyodide.asm.mjs": {
    imports: 15,
    evaluations: 6,
    addresses: 3,
    words: [
      "_Py_CheckEmscriptenSignals_Helper",
      "_PyUnstable_ThreadState_SetStackProtection",
      "_PyThreadState_Get",
      "_emscripten_stack_get_current",
      "API.on_fatal",
      "API.restoreSnapshot",
    ],
  },
};

/** The file name of a Pyodide module this knows how to patch, or `null`. */
export function patchableName(path: string): string | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return path.includes("/pyodide/") && Object.hasOwn(SHAPES, name) ? name : null;
}

/** The source of a Pyodide module without imports, evaluation and module addresses. Throws when it has another shape. */
export function patchPyodideScript(name: string, source: string): string {
  const shape = SHAPES[name];
  if (shape === undefined) throw new Error(`${name} is no module of Pyodide that needs a patch.`);
  for (const word of shape.words) {
    if (!source.includes(word)) throw new Error(`${name} of Pyodide no longer contains ${word}.`);
  }
  let patched = source.replace(/^\/\/# sourceMappingURL=.*$/gm, "");
  function swap(pattern: RegExp, replacement: string, expected: number): void {
    const found = patched.match(pattern)?.length ?? 0;
    if (found !== expected) {
      throw new Error(
        `${name} of Pyodide changed shape: ${pattern} occurs ${found} times, expected ${expected}.`,
      );
    }
    patched = patched.replace(pattern, replacement);
  }
  swap(/(?<![\w$.])import\(/g, `${REFUSE_IMPORT}(`, shape.imports);
  swap(/(?<![\w$.])eval\(/g, `${REFUSE_EVAL}(`, shape.evaluations);
  swap(/import\.meta\.url/g, JSON.stringify(`https://pyodide.invalid/${name}`), shape.addresses);
  return PREAMBLE + patched;
}
