/**
 * The worker: starts Python from what the frame and the page hand in, gives up every power it does not need, then
 * answers the page through one private port. Everything it says is checked there again.
 */
import "./forget-import-scripts.ts";
import type { PyodideInterface } from "pyodide";
import { RUN_SECONDS } from "../limits.ts";
import type { FromWorker, ToWorker } from "../protocol.ts";
import { bootPyodide } from "./boot-pyodide.ts";
import { confine } from "./confine.ts";
import { createDeadline } from "./deadline.ts";
import { endSentence } from "./end-sentence.ts";
import { receiveParts } from "./receive-parts.ts";
import { createSession } from "./session.ts";
import { installWatchdog } from "./watchdog.ts";

async function main(): Promise<void> {
  const { session: port, stopped, compiled, stdlib, image } = await receiveParts(self);
  const post = (message: FromWorker): void => port.postMessage(message);
  let run = 0;
  let commands = 0;
  function fail(error: unknown): void {
    post({ type: "failed", run, sentence: endSentence(error) });
  }
  try {
    const deadline = createDeadline(
      () => performance.now(),
      () => stopped !== undefined && Atomics.load(stopped, 0) === commands,
    );
    const pyodide = await bootPyodide({ compiled, stdlib, image, tick: deadline.tick });
    const watchdog = installWatchdog(pyodide, deadline);
    const session = createSession({
      pyodide,
      post,
      now: watchdog.now,
      onPrepared: () => watchdog.start(RUN_SECONDS),
    });
    reportFatal(pyodide, fail);
    confine(globalThis);
    port.onmessage = ({ data }: MessageEvent<ToWorker>) => {
      run = data.run;
      if (data.type === "ping") return post({ type: "pong", run });
      commands += 1;
      watchdog.protect();
      try {
        session.receive(data);
      } catch (error) {
        fail(error);
      } finally {
        watchdog.end();
      }
    };
    post({ type: "ready", python: pythonVersion(pyodide) });
  } catch (error) {
    fail(error);
  }
}

/** Pyodide calls this when the interpreter is beyond use: a full native stack, a trap, an exit. */
function reportFatal(pyodide: PyodideInterface, fail: (error: unknown) => void): void {
  const api: unknown = Reflect.get(pyodide, "_api");
  if (typeof api !== "object" || api === null)
    throw new Error("This Pyodide cannot report its end.");
  Reflect.set(api, "on_fatal", fail);
}

/** `3.14`. */
function pythonVersion(pyodide: PyodideInterface): string {
  return String(pyodide.runPython(`import sys; "%d.%d" % sys.version_info[:2]`));
}

void main();
