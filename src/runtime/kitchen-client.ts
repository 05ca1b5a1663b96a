/** The page's door to Python. Implementations hide frames, workers, spares and late messages. */
import type { TraceEvent } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import type { Problem, RunId, RunTiming, SourceFiles } from "./protocol.ts";

/** What the client tells, in order. Events of one run are never mixed with another's. */
export type ClientNotice =
  | { readonly type: "loading"; readonly loaded: number; readonly total: number }
  /** Handlers can run. `python` is `3.14`. */
  | { readonly type: "ready"; readonly python: string }
  | { readonly type: "run.started"; readonly run: RunId }
  | { readonly type: "line.started"; readonly run: RunId; readonly text: string }
  | { readonly type: "events"; readonly run: RunId; readonly events: readonly TraceEvent[] }
  | { readonly type: "unparsed"; readonly run: RunId; readonly problems: readonly Problem[] }
  | {
      readonly type: "finished";
      readonly run: RunId;
      readonly ok: boolean;
      readonly timing: RunTiming;
    }
  /** Stopped by the person or by a limit; the trace so far stays. Python restarts by itself, then `ready` comes again. */
  | {
      readonly type: "stopped";
      readonly run: RunId | null;
      readonly sentence: string;
      /** The newest line that the run had reached, as far as it is known. */
      readonly place: Place | null;
      /** The interpreter was removed in the midst of it: the trace has no end of its own. */
      readonly isCut: boolean;
    }
  /** Python cannot be had at all (offline, blocked); `retry()` may help. */
  | { readonly type: "failed"; readonly sentence: string };

export interface KitchenClient {
  /** Begins to load Python. Calls of `run` and `line` before `ready` wait; only the newest run is kept. */
  boot(): void;
  /** Runs the files from scratch, then the session's lines. A run under way is replaced. Returns its number. */
  run(files: SourceFiles, session: readonly string[]): RunId;
  /** Runs one more line on the session of the newest run. Lines are run one after another. */
  line(text: string): void;
  /** The line that just ended belongs to the session: an interpreter that takes over runs it again. */
  keep(text: string): void;
  /** Ends whatever runs; the trace so far stays. */
  stop(): void;
  /** What ran so far is not to be trusted: the next run gets a fresh interpreter. */
  renew(): void;
  /** Tries to load again after `failed`. */
  retry(): void;
  subscribe(listener: (notice: ClientNotice) => void): () => void;
  dispose(): void;
}
