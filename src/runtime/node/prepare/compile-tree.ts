/** Compiles `src/runtime/python` with Pyodide itself, so that no run has to. */
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { loadPyodide } from "pyodide";

/** Text by path, as the worker knows it: `django/dispatch/dispatcher.py`. */
export async function readTree(folder: string): Promise<{ readonly [path: string]: string }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".py"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return Object.fromEntries(
    paths.map((path, index) => [relative(folder, path).split(sep).join("/"), texts[index] ?? ""]),
  );
}

/** The marshalled code of the files, as `compile_tree.py` says. Throws when one of them does not parse. */
export async function compileTree(
  stdlib: string,
  base: Uint8Array,
  files: { readonly [path: string]: string },
  recipe: string,
): Promise<Uint8Array> {
  const pyodide = await loadPyodide({ stdLibURL: stdlib, _loadSnapshot: base });
  const given = pyodide.toPy({ files: JSON.stringify(files) });
  const code = pyodide.runPython(recipe, { globals: given });
  const bytes: unknown = code.toJs();
  code.destroy();
  given.destroy();
  if (!(bytes instanceof Uint8Array)) throw new Error("The Python tree was not compiled to bytes.");
  return bytes.slice();
}
