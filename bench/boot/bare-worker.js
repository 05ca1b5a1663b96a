/** From the start of navigation to an interpreter that can run a project, without a wall and with Pyodide's own files. */
// @ts-expect-error The file is beside this one once it is served.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const pyodide = await loadPyodide();
pyodide.runPython("1 + 1");
postMessage("ready");
