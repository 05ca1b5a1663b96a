/** The interpreter of this Node process, loaded once. For tests and the command line. */
import { readFile } from "node:fs/promises";
import { loadPyodide, type PyodideInterface } from "pyodide";
import { installWatchdog, type Watchdog } from "../worker/watchdog.ts";
import { preparePython } from "./prepare/prepare-python.ts";

export type NodePython = { readonly pyodide: PyodideInterface; readonly watchdog: Watchdog };

let loading: Promise<NodePython> | undefined;

export function loadPython(): Promise<NodePython> {
  loading ??= load();
  return loading;
}

async function load(): Promise<NodePython> {
  const { stdlib, image } = await preparePython();
  const pyodide = await loadPyodide({ stdLibURL: stdlib, _loadSnapshot: await readFile(image) });
  return { pyodide, watchdog: installWatchdog(pyodide) };
}
