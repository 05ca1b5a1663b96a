/** Starts Pyodide from bytes that were handed in: nothing is fetched, nothing is imported, `js` is nearly empty. */
import { loadPyodide, type PyodideInterface } from "pyodide";
import createPyodideModule from "pyodide/pyodide.asm.mjs";
import { info } from "pyodide/pyodide-lock.json";
import { imageHead, writePages } from "../image-pages.ts";

/** Never resolved: there is no network behind it. */
const NOWHERE = "https://pyodide.invalid/";
const SIGNAL_IMPORT = "_Py_CheckEmscriptenSignals_Helper";

export type RuntimeParts = {
  /** The interpreter, compiled in the frame. */
  readonly compiled: Promise<WebAssembly.Module>;
  /** The archive of the standard library. */
  readonly stdlib: Promise<ArrayBuffer>;
  /** The packed memory of an interpreter that has started and has our tree; see `runtime/node/prepare`. */
  readonly image: Promise<ArrayBuffer>;
  /** Asked by the interpreter while it runs; a signal number or 0. */
  readonly tick: () => number;
};

export async function bootPyodide(parts: RuntimeParts): Promise<PyodideInterface> {
  const { fetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  const packed = await parts.image;
  globalThis.fetch = (input) => answer(String(input), parts);
  WebAssembly.instantiateStreaming = (_response, imports) => instantiate(parts, imports);
  try {
    return await loadPyodide({
      indexURL: NOWHERE,
      packageBaseUrl: NOWHERE,
      // Where Pyodide would copy the whole of an image: the interpreter has its data and has not begun.
      createPyodideModule: async (settings) => {
        const module = await createPyodideModule(settings);
        writePages(packed, new Uint8Array(module.HEAP8.buffer));
        return module;
      },
      lockFileContents: JSON.stringify({ info, packages: {} }),
      stdin: () => null,
      jsglobals: curatedGlobals(),
      _loadSnapshot: imageHead(packed),
    });
  } finally {
    globalThis.fetch = fetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

async function answer(address: string, { stdlib }: RuntimeParts): Promise<Response> {
  if (address.endsWith("/python_stdlib.zip")) return new GivenResponse(await stdlib);
  if (address.endsWith("/pyodide.asm.wasm")) return new Response();
  throw new TypeError(`Python has no network: ${address}`);
}

/** A response whose body is here already: it is handed over, not copied. */
class GivenResponse extends Response {
  readonly #body: ArrayBuffer;
  constructor(body: ArrayBuffer) {
    super();
    this.#body = body;
  }
  override arrayBuffer = async (): Promise<ArrayBuffer> => this.#body;
}

async function instantiate(
  { compiled, tick }: RuntimeParts,
  imports: WebAssembly.Imports = {},
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const { env } = imports;
  if (env === undefined || !(SIGNAL_IMPORT in env)) {
    throw new Error(`The interpreter does not import ${SIGNAL_IMPORT}.`);
  }
  env[SIGNAL_IMPORT] = tick;
  const module = await compiled;
  return { module, instance: await WebAssembly.instantiate(module, imports) };
}

/** All that `import js` finds: what Pyodide's own Python asks for. */
function curatedGlobals(): object {
  const blocked = (): never => {
    throw new Error("JavaScript is not available in the kitchen.");
  };
  return Object.assign(Object.create(null), {
    Object,
    eval: blocked,
    setTimeout: timer(setTimeout),
    clearTimeout: clearTimeout.bind(globalThis),
    setInterval: timer(setInterval),
    clearInterval: clearInterval.bind(globalThis),
  });
}

type Callback = (...given: readonly unknown[]) => unknown;

/**
 * A timer whose callback is called with nothing as `this`, where the browser would hand it the global scope. What the
 * callback raises is dropped: nobody could be told, and uncaught it would be the end of the worker.
 */
function timer(start: typeof setTimeout | typeof setInterval) {
  return (
    callback: Callback,
    milliseconds?: number,
    ...given: readonly unknown[]
  ): ReturnType<typeof start> => {
    if (typeof callback !== "function") throw new TypeError("A timer needs a function.");
    return start(() => {
      try {
        callback(...given);
      } catch {
        // See above.
      }
    }, milliseconds);
  };
}
