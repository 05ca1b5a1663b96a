/** Python and the run: is it there, is it busy, what went wrong. */
import { createStore } from "zustand/vanilla";
import type { Problem, RunId, RunTiming, SourceFiles } from "#runtime/protocol.ts";

export type PythonStatus =
  | { readonly type: "idle" }
  /** Bytes so far and in all. */
  | { readonly type: "loading"; readonly loaded: number; readonly total: number }
  | { readonly type: "ready"; readonly version: string }
  | { readonly type: "failed"; readonly sentence: string };

export type RunState = {
  readonly python: PythonStatus;
  /** A run or a line is under way or waits for Python. */
  readonly busy: boolean;
  /** Runs asked for so far. */
  readonly asked: number;
  /** What the newest run that was asked for runs. */
  readonly files: SourceFiles | null;
  /** The newest run told by the client. */
  readonly run: RunId | null;
  /** Lines clicked or typed that have not been started yet. */
  readonly queued: readonly string[];
  /** Problems of the newest attempt: the files do not parse, or the run raised. */
  readonly problems: readonly Problem[];
  /** The code came by a link and waits for a clear Run. */
  readonly waitsForRun: boolean;
  /** One sentence, when it waits for another reason. */
  readonly waitReason: string | null;
  readonly timing: RunTiming | null;
};

export type RunStore = ReturnType<typeof createRunStore>;

export function createRunStore() {
  return createStore<RunState>()(() => ({
    python: { type: "idle" },
    busy: false,
    asked: 0,
    files: null,
    run: null,
    queued: [],
    problems: [],
    waitsForRun: false,
    waitReason: null,
    timing: null,
  }));
}
