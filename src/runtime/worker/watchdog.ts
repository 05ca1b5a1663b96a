/**
 * Limits of a running interpreter: time, native stack, recursion. Works in the worker, where `tick` is wired into the
 * interpreter itself (`boot-pyodide.ts`), and in Node, where Pyodide's own polling reads it.
 */
import type { PyodideInterface } from "pyodide";
import { LIMIT_SENTENCES, LOOK_SECONDS, MAX_RECURSION, STACK_BYTES } from "../limits.ts";
import { createDeadline, type Deadline } from "./deadline.ts";
import limitsSource from "./limits.py?raw";

export type Watchdog = {
  /** Call before Python is given anything of a person's. */
  readonly protect: () => void;
  /** Call before a person's code runs: it gets so many seconds. */
  readonly start: (seconds: number) => void;
  readonly end: () => void;
  /** Milliseconds on the person's clock, which jumps when Python sleeps. */
  readonly now: () => number;
};

/** Exported by the interpreter; unstable by name, so the build asserts that they exist. */
type StackControl = {
  readonly _emscripten_stack_get_current: () => number;
  readonly _PyThreadState_Get: () => number;
  readonly _PyUnstable_ThreadState_SetStackProtection: (
    thread: number,
    start: number,
    size: number,
  ) => number;
};

/** Once per interpreter, before anything of the person's runs in it. */
export function installWatchdog(
  pyodide: PyodideInterface,
  deadline: Deadline = createDeadline(() => performance.now()),
): Watchdog {
  let skipped = 0;
  const given = pyodide.toPy({
    __name__: "_limits",
    max_recursion: MAX_RECURSION,
    time_sentence: LIMIT_SENTENCES.RUN_SECONDS,
    reason: deadline.reason,
    look: deadline.look,
    look_seconds: LOOK_SECONDS,
    skip: (seconds: number) => {
      skipped += seconds * 1_000;
    },
  });
  pyodide.runPython(limitsSource, { globals: given, filename: "/kitchen/_limits.py" });
  pollDeadline(pyodide, deadline);
  const control = stackControl(pyodide);
  return {
    protect: () => protectStack(control),
    start: deadline.start,
    end: deadline.end,
    now: () => performance.now() + skipped,
  };
}

/** Switches polling on. The worker's interpreter never reads this buffer, for it calls `tick` directly. */
function pollDeadline(pyodide: PyodideInterface, deadline: Deadline): void {
  const buffer = {
    get 0() {
      return deadline.tick();
    },
    set 0(_taken) {
      // Pyodide clears what it has read.
    },
  };
  Reflect.apply(pyodide.setInterruptBuffer, pyodide, [buffer]);
}

function stackControl(pyodide: PyodideInterface): StackControl {
  const module: unknown = Reflect.get(pyodide, "_module");
  if (!isStackControl(module)) throw new Error("This Pyodide cannot limit its native stack.");
  return module;
}

function isStackControl(module: unknown): module is StackControl {
  return (
    typeof module === "object" &&
    module !== null &&
    "_emscripten_stack_get_current" in module &&
    "_PyThreadState_Get" in module &&
    "_PyUnstable_ThreadState_SetStackProtection" in module
  );
}

/**
 * CPython thinks its stack is that of a desktop program. A worker's is far smaller, and running over its end kills the
 * interpreter; told the truth, CPython raises `RecursionError` in time. Counted from the frame that calls.
 */
function protectStack(control: StackControl): void {
  const end = control._emscripten_stack_get_current() - STACK_BYTES;
  control._PyUnstable_ThreadState_SetStackProtection(
    control._PyThreadState_Get(),
    end,
    STACK_BYTES,
  );
}
