/** Gives the interpreter our Python tree, and the door through which a session uses it. */
import type { PyodideInterface } from "pyodide";
import type { SourceFiles } from "../protocol.ts";
import { PYTHON_FILES } from "../python-files.ts";
import type { BridgeFunctions } from "./bridge/guard.ts";

const IMPORTING = "_importing.py";

export type MountedPython = {
  /** JSON of the problems that keep the files from being parsed; runs nothing. */
  readonly problems: (files: SourceFiles) => string;
  /** Fresh modules, this project, this engine. */
  readonly open: (files: SourceFiles, functions: BridgeFunctions) => void;
  /** A function of a module of ours in the project just opened; results are plain. */
  readonly call: (module: string, name: string, ...given: readonly (string | number)[]) => unknown;
};

/** Once per interpreter. */
export function mountPython(pyodide: PyodideInterface): MountedPython {
  const text = PYTHON_FILES.get(IMPORTING);
  if (text === undefined) throw new Error(`${IMPORTING} is missing`);
  const scope = pyodide.globals.get("dict")();
  scope.set("text", text);
  pyodide.runPython(
    `import sys, types
module = sys.modules["_importing"] = types.ModuleType("_importing")
exec(compile(text, "/kitchen/_importing.py", "exec"), module.__dict__)`,
    { globals: scope },
  );
  scope.destroy();
  call(pyodide, "_importing", "mount", [JSON.stringify(Object.fromEntries(PYTHON_FILES))]);
  return {
    problems: (files) => String(call(pyodide, "_importing", "problems", [JSON.stringify(files)])),
    open(files, functions) {
      call(pyodide, "_importing", "open_project", [JSON.stringify(files)]);
      pyodide.registerJsModule("_kitchen", functions);
    },
    call: (module, name, ...given) => call(pyodide, module, name, given),
  };
}

function call(
  pyodide: PyodideInterface,
  module: string,
  name: string,
  given: readonly (string | number)[],
): unknown {
  const imported = pyodide.pyimport(module);
  const bound = imported[name];
  try {
    return bound(...given);
  } finally {
    bound.destroy();
    imported.destroy();
  }
}
