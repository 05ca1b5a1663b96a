/** The worker of the page's Python with nothing that watches it: the same frame, the same interpreter, the same image. */
import { bootPyodide } from "#runtime/worker/boot-pyodide.ts";
import { receiveParts } from "#runtime/worker/receive-parts.ts";
import { createSession } from "#runtime/worker/session.ts";

/** Instead of `worker/limits.py`: nothing ends anything. */
const NO_LIMITS = `
import sys, types
limits = sys.modules["_limits"] = types.ModuleType("_limits")
limits.TimeLimit = limits.LookLimit = BaseException
limits.repr_in_time = repr
`;

async function main(): Promise<void> {
  const { session, ...parts } = await receiveParts(self);
  const pyodide = await bootPyodide({ ...parts, tick: () => 0 });
  // Django's modules are there, for the collector of garbage goes through them.
  pyodide.runPython(NO_LIMITS);
  const kitchen = createSession({ pyodide, post: () => {}, now: () => performance.now() });
  kitchen.receive({ type: "run", run: 1, files: {}, session: [] });
  pyodide.runPython("sys.stdout = sys.__stdout__");
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
