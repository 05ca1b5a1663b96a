/** Runs the recipe `repack_stdlib.py` in Pyodide itself, so that the bytecode fits the interpreter. */
import { loadPyodide } from "pyodide";
import { ENVIRONMENT } from "../../worker/python-environment.ts";

/** Fewer modules than this means that the recipe no longer finds what a start imports. */
const LEAST_COMPILED = 120;

export type Stdlib = {
  /** The archive an interpreter runs with: sources. */
  readonly sources: Uint8Array;
  /** The modules of every start, compiled. */
  readonly bytecode: Uint8Array;
};

/** Takes a few seconds. */
export async function repackStdlib(archive: Uint8Array, recipe: string): Promise<Stdlib> {
  // A fixed hash seed keeps the order of sets in constants, and with it the bytes.
  const pyodide = await loadPyodide({ env: ENVIRONMENT });
  pyodide.FS.writeFile("/stdlib-source.zip", archive);
  const compiled: unknown = pyodide.runPython(recipe);
  if (typeof compiled !== "number" || compiled < LEAST_COMPILED) {
    throw new Error(
      `Only ${String(compiled)} modules of the standard library were compiled; expected ${LEAST_COMPILED}.`,
    );
  }
  return {
    sources: pyodide.FS.readFile("/stdlib-sources.zip"),
    bytecode: pyodide.FS.readFile("/stdlib-bytecode.zip"),
  };
}
