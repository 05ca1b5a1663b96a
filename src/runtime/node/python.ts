/** The interpreter of this Node process, loaded once. For tests and the command line. */
import { loadPyodide, type PyodideInterface } from "pyodide";
import { SAME_EVERY_TIME } from "../worker/python-environment.ts";
import { installWatchdog, type Watchdog } from "../worker/watchdog.ts";

export type NodePython = { readonly pyodide: PyodideInterface; readonly watchdog: Watchdog };

let loading: Promise<NodePython> | undefined;

export function loadPython(): Promise<NodePython> {
  loading ??= loadPyodide({ env: { ...SAME_EVERY_TIME } }).then((pyodide) => ({
    pyodide,
    watchdog: installWatchdog(pyodide),
  }));
  return loading;
}
