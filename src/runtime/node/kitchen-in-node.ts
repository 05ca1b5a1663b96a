/** Runs projects in this Node process as the worker does in the browser. */
import type { TraceEvent } from "#engine/trace/events.ts";
import type { FromWorker, Problem, RunTiming, SourceFiles, ToWorker } from "../protocol.ts";
import type { MountedPython } from "../worker/mounted-python.ts";
import { createSession, type Session } from "../worker/session.ts";
import type { Watchdog } from "../worker/watchdog.ts";
import { loadPython } from "./python.ts";

export type NodeRun = {
  readonly ok: boolean;
  readonly events: readonly TraceEvent[];
  readonly problems: readonly Problem[];
  /** All that was printed, both streams in order. */
  readonly output: string;
  readonly timing: RunTiming | null;
};

type NodeSession = {
  readonly session: Session;
  readonly watchdog: Watchdog;
};

let opening: Promise<NodeSession> | undefined;
let answers: FromWorker[] = [];
let onPrepared: (python: MountedPython) => void = () => {};
let isTolerant = false;
let runs = 0;

/** More than a page gives: in Node nobody's page stands still, and a busy machine is no endless loop. */
const NODE_RUN_SECONDS = 30;

export type NodeRunOptions = {
  /** Called when all is prepared for the run and nothing of the project has run. */
  readonly prepare?: (python: MountedPython) => void;
  /** Run although a file does not parse, as Django does. */
  readonly tolerant?: boolean;
  /** Seconds until the run is ended. */
  readonly seconds?: number;
};

/** A run from scratch, the lines of the session included. */
export async function runInNode(
  files: SourceFiles,
  session: readonly string[] = [],
  { prepare = () => {}, tolerant = false, seconds = NODE_RUN_SECONDS }: NodeRunOptions = {},
): Promise<NodeRun> {
  runs += 1;
  onPrepared = prepare;
  isTolerant = tolerant;
  return answer(await openSession(), { type: "run", run: runs, files, session }, seconds);
}

/** One more line on the session of the newest run; tells of this line only. */
export async function lineInNode(text: string): Promise<NodeRun> {
  onPrepared = () => {};
  return answer(await openSession(), { type: "line", run: runs, text }, NODE_RUN_SECONDS);
}

function openSession(): Promise<NodeSession> {
  opening ??= loadPython().then(({ pyodide, watchdog }) => ({
    watchdog,
    session: createSession({
      pyodide,
      post: (message) => {
        answers.push(message);
      },
      now: watchdog.now,
      onPrepared: (python) => onPrepared(python),
      isTolerant: () => isTolerant,
    }),
  }));
  return opening;
}

function answer({ session, watchdog }: NodeSession, message: ToWorker, seconds: number): NodeRun {
  answers = [];
  watchdog.protect();
  watchdog.start(seconds);
  try {
    session.receive(message);
  } finally {
    watchdog.end();
  }
  const events = answers.flatMap((each) => (each.type === "events" ? each.events : []));
  const finished = answers.find((each) => each.type === "finished");
  return {
    events,
    ok: finished?.ok ?? false,
    problems: answers.flatMap((each) => (each.type === "unparsed" ? each.problems : [])),
    output: events.flatMap((each) => (each.type === "output.written" ? [each.text] : [])).join(""),
    timing: finished?.timing ?? null,
  };
}
