/** Runs the recipe `precompile_stdlib.py` in Pyodide itself, in Node, so that the bytecode fits the interpreter. */
import { loadPyodide } from "pyodide";

/** Fewer modules than this means that the recipe no longer finds what a start imports. */
const LEAST_COMPILED = 120;

/** The standard library's archive with the modules of every start as bytecode. Takes a few seconds. */
export async function precompileStdlib(
  archive: Uint8Array,
  recipe: string,
): Promise<Uint8Array<ArrayBuffer>> {
  // A fixed hash seed keeps the order of sets in constants, and with it the bytes.
  const pyodide = await loadPyodide({ env: { PYTHONHASHSEED: "0" } });
  pyodide.FS.writeFile("/stdlib-source.zip", archive);
  const compiled: unknown = pyodide.runPython(recipe);
  if (typeof compiled !== "number" || compiled < LEAST_COMPILED) {
    throw new Error(
      `Only ${String(compiled)} modules of the standard library were compiled; expected ${LEAST_COMPILED}.`,
    );
  }
  return new Uint8Array(pyodide.FS.readFile("/stdlib-target.zip"));
}
