/** From the start of navigation to an interpreter that can run a project, without a wall and with Pyodide's own files. */
const { loadPyodide } = await import(new URL("pyodide/pyodide.mjs", import.meta.url).href);

const pyodide = await loadPyodide();
pyodide.runPython("1 + 1");
postMessage("ready");
