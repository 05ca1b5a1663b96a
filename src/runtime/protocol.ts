/** Messages between the page and the worker, types only. Every message after `boot` carries its run. */
import type { TraceEvent } from "#engine/trace/events.ts";
import type { Frame, Place } from "#engine/trace/preview.ts";

/** Counts from 1 for each run of a client; lines of a session belong to the run they follow. */
export type RunId = number;

/** The person's files by relative path, `kitchen/models.py`. */
export type SourceFiles = { readonly [path: string]: string };

export type ToWorker =
  /** Start over: fresh modules, empty tables, `main.py`, then the lines of the session. */
  | {
      readonly type: "run";
      readonly run: RunId;
      readonly files: SourceFiles;
      readonly session: readonly string[];
    }
  /** One more line on the live session. */
  | { readonly type: "line"; readonly run: RunId; readonly text: string }
  | { readonly type: "ping"; readonly run: RunId };

export type FromWorker =
  | { readonly type: "ready"; readonly python: string }
  /** Our preparations for a run or line are over: from here on the person's code runs, and its time counts. */
  | { readonly type: "prepared"; readonly run: RunId }
  | {
      readonly type: "events";
      readonly run: RunId;
      readonly events: readonly TraceEvent[];
      /** The line of the person's code that was the last to be reached for the first time. */
      readonly at?: Place;
    }
  /** The files do not parse: nothing was run, the last trace stays. */
  | { readonly type: "unparsed"; readonly run: RunId; readonly problems: readonly Problem[] }
  | {
      readonly type: "finished";
      readonly run: RunId;
      readonly ok: boolean;
      readonly timing: RunTiming;
    }
  | { readonly type: "pong"; readonly run: RunId }
  /** The interpreter is beyond use; the sentence says why. */
  | { readonly type: "failed"; readonly run: RunId; readonly sentence: string };

/** Something wrong in the person's files, found before or while running. */
export type Problem = {
  readonly severity: "error" | "warning";
  readonly message: string;
  readonly frame: Frame | null;
};

/** Milliseconds spent by a run, by owner. */
export type RunTiming = {
  readonly total: number;
  readonly setup: number;
  readonly main: number;
  readonly session: number;
};
