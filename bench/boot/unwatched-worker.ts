/** The worker of the page's Python with nothing that watches it: the same frame, the same interpreter, the same image. */
import { bootPyodide } from "#runtime/worker/boot-pyodide.ts";
import { receiveParts } from "#runtime/worker/receive-parts.ts";

async function main(): Promise<void> {
  const { session, ...parts } = await receiveParts(self);
  const pyodide = await bootPyodide({ ...parts, tick: () => 0 });
  session.onmessage = ({ data }: MessageEvent<string>) => {
    let printed = "";
    pyodide.setStdout({
      batched: (text) => {
        printed += text;
      },
    });
    pyodide.runPython(data, { globals: pyodide.toPy({}) });
    session.postMessage(printed);
  };
  session.postMessage("ready");
}

void main();
