/** Runs one piece of Python on a fresh engine, without apps and models. For tests of single modules. */
import { createKitchen } from "#engine/kitchen.ts";
import type { Trace } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import { LIMIT_SENTENCES, MAX_EVENTS, MAX_NESTING } from "../limits.ts";
import { loadPython } from "../node/python.ts";
import type { SourceFiles } from "../protocol.ts";
import { createKitchenModule } from "../worker/kitchen-module.ts";
import { type MountedPython, mountedPython } from "../worker/mounted-python.ts";
import { createPythonHost } from "../worker/python-host.ts";

export type Performance = {
  readonly events: Trace;
  readonly output: string;
  /** The lines of `main.py` in the order in which they were first reached. */
  readonly lines: readonly number[];
};

let mounting: Promise<MountedPython> | undefined;

/** Runs the text, which begins on line 2 of `main.py`, with these settings; an exception shows in the output. */
export async function perform(
  main: string,
  settings = "DEBUG=True",
  others: SourceFiles = {},
): Promise<Performance> {
  mounting ??= loadPython().then(({ pyodide }) => mountedPython(pyodide));
  const python = await mounting;
  const host = createPythonHost(() => performance.now());
  const kitchen = createKitchen(host, {
    events: { max: MAX_EVENTS, sentence: LIMIT_SENTENCES.MAX_EVENTS },
    nesting: { max: MAX_NESTING, sentence: LIMIT_SENTENCES.MAX_NESTING },
  });
  const configure = `from django.conf import settings; settings.configure(${settings})`;
  const lines: number[] = [];
  const outbox = {
    tick() {},
    flush() {},
    reach({ file, line }: Place) {
      if (file === "main.py") lines.push(line);
    },
  };
  python.open(
    { ...others, "main.py": `${configure}\n${main.trimStart()}` },
    createKitchenModule(kitchen, host, outbox),
  );
  python.call("_host.run", "begin");
  python.call("_host.run", "main");
  const events = kitchen.recorder.drain();
  const output = events
    .map((event) =>
      event.type === "output.written"
        ? event.text
        : event.type === "error.raised"
          ? event.error.traceback
          : "",
    )
    .join("");
  return { events, output, lines };
}
