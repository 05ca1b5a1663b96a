/** From the start of navigation to an interpreter that can run a project, without a wall and with Pyodide's own files. */
const { loadPyodide } = await import(new URL("pyodide/pyodide.mjs", import.meta.url).href);

const pyodide = await loadPyodide();
pyodide.runPython("1 + 1");
postMessage("ready");

/** Runs a program and answers with what it printed. */
self.onmessage = ({ data }) => {
  let printed = "";
  pyodide.setStdout({
    batched: (/** @type {string} */ text) => {
      printed += text;
    },
  });
  pyodide.runPython(data, { globals: pyodide.toPy({}) });
  postMessage(printed);
};
