/** Runs projects and the lines typed after them, one at a time and to the end. */
import type { PyodideInterface } from "pyodide";
import { createKitchen } from "#engine/kitchen.ts";
import { LIMIT_SENTENCES, MAX_EVENTS, MAX_NESTING } from "../limits.ts";
import type { FromWorker, Problem, RunId, RunTiming, ToWorker } from "../protocol.ts";
import { createKitchenModule } from "./kitchen-module.ts";
import { type MountedPython, mountedPython } from "./mounted-python.ts";
import { createOutbox, type Outbox } from "./outbox.ts";
import { createPythonHost } from "./python-host.ts";

export type SessionOptions = {
  readonly pyodide: PyodideInterface;
  readonly post: (message: FromWorker) => void;
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** Called when all is prepared for a run or line and nothing of it has run. */
  readonly onPrepared?: (python: MountedPython) => void;
  /** Whether to run although a file does not parse: Django meets the error only when it imports the file. */
  readonly isTolerant?: () => boolean;
};

export type Session = {
  /** Does what the message asks for and returns when it is done; answers go to `post`. */
  readonly receive: (message: ToWorker) => void;
};

/** How Python says a phase or a line ended (`_host/run.py`). */
const DONE = 0;

type Live = { readonly run: RunId; readonly outbox: Outbox; lines: number };
type RunMessage = Extract<ToWorker, { type: "run" }>;

/** One session per interpreter. */
export function createSession(options: SessionOptions): Session {
  const { pyodide, post, now, onPrepared, isTolerant = () => false } = options;
  const python = mountedPython(pyodide);
  let live: Live | null = null;

  function open({ run, files }: RunMessage): Live {
    const began = now();
    const host = createPythonHost(() => now() - began);
    const kitchen = createKitchen(host, {
      events: { max: MAX_EVENTS, sentence: LIMIT_SENTENCES.MAX_EVENTS },
      nesting: { max: MAX_NESTING, sentence: LIMIT_SENTENCES.MAX_NESTING },
    });
    const outbox = createOutbox(
      kitchen.recorder,
      (events, at) => post({ type: "events", run, events, ...(at === null ? {} : { at }) }),
      now,
    );
    python.open(files, createKitchenModule(kitchen, host, outbox));
    return { run, outbox, lines: 0 };
  }

  function prepared(run: RunId) {
    onPrepared?.(python);
    post({ type: "prepared", run });
  }

  function ask(name: string, ...given: readonly (string | number)[]): boolean {
    return python.call("_host.run", name, ...given) === DONE;
  }

  /** `how` is `line`, or `replay` for a line of an earlier run. */
  function runLine(to: Live, how: "line" | "replay", text: string): boolean {
    to.lines += 1;
    return ask(how, to.lines, text);
  }

  function timed(body: () => boolean): readonly [ok: boolean, milliseconds: number] {
    const began = now();
    const ok = body();
    return [ok, now() - began];
  }

  function finish(to: Live, ok: boolean, timing: RunTiming) {
    to.outbox.flush();
    post({ type: "finished", run: to.run, ok, timing });
  }

  function run(message: RunMessage) {
    const began = now();
    const problems: readonly Problem[] = JSON.parse(python.problems(message.files));
    if (problems.length > 0 && !isTolerant()) {
      post({ type: "unparsed", run: message.run, problems });
      return;
    }
    const opened = open(message);
    live = opened;
    const [ready, setup] = timed(() => {
      python.call("_host.run", "begin");
      prepared(message.run);
      return ask("setup");
    });
    const [ran, main] = timed(() => ready && ask("main"));
    const [replayed, session] = timed(() => {
      if (!ready || !ask("open_session")) return false;
      return ran && message.session.every((text) => runLine(opened, "replay", text));
    });
    finish(opened, replayed, { total: now() - began, setup, main, session });
  }

  function line(message: Extract<ToWorker, { type: "line" }>) {
    if (live === null) return;
    const to = { ...live, run: message.run };
    prepared(message.run);
    const [ok, session] = timed(() => runLine(to, "line", message.text));
    live = to;
    finish(to, ok, { total: session, setup: 0, main: 0, session });
  }

  return {
    receive(message) {
      switch (message.type) {
        case "run":
          return run(message);
        case "line":
          return line(message);
        case "ping":
          return post({ type: "pong", run: message.run });
      }
    },
  };
}
