/** The door to our Python tree, which the interpreter was started with. */
import type { PyodideInterface } from "pyodide";
import type { SourceFiles } from "../protocol.ts";
import type { BridgeFunctions } from "./bridge/guard.ts";

export type MountedPython = {
  /** JSON of the problems that keep the files from being parsed; runs nothing. */
  readonly problems: (files: SourceFiles) => string;
  /** Fresh modules, this project, this engine. */
  readonly open: (files: SourceFiles, functions: BridgeFunctions) => void;
  /** A function of a module of ours in the project just opened; results are plain. */
  readonly call: (module: string, name: string, ...given: readonly (string | number)[]) => unknown;
};

export function mountedPython(pyodide: PyodideInterface): MountedPython {
  function call(module: string, name: string, ...given: readonly (string | number)[]): unknown {
    const imported = pyodide.pyimport(module);
    const bound = imported[name];
    try {
      return bound(...given);
    } finally {
      bound.destroy();
      imported.destroy();
    }
  }
  return {
    problems: (files) => String(call("_importing", "problems", JSON.stringify(files))),
    open(files, functions) {
      call("_importing", "open_project", JSON.stringify(files));
      pyodide.registerJsModule("_kitchen", functions);
    },
    call,
  };
}
