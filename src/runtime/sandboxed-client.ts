/**
 * The client that runs Python behind the wall. Decides what runs next, replaces interpreters that were stopped or died,
 * and is the only place that compares run numbers: what belongs to another run is dropped.
 */
import type { Place } from "#engine/trace/preview.ts";
import { gatherEvents } from "./gather-events.ts";
import type { ClientNotice, KitchenClient } from "./kitchen-client.ts";
import type { RunId, SourceFiles } from "./protocol.ts";
import { fetchRuntime, keepRuntime, type RuntimeBytes } from "./sandbox/fetch-runtime.ts";
import {
  type Answer,
  type BoxNews,
  openPythonBox,
  type PythonBox,
  UNREADABLE,
} from "./sandbox/python-box.ts";
import { createSpare } from "./sandbox/spare-box.ts";
import { wearsOut } from "./wears-out.ts";

/** Milliseconds the person's code gets to end by itself when a newer run waits. */
const PATIENCE = 300;
const STOPPED = "You stopped the run.";
const NOT_BEGUN = "You stopped the run before it began.";

type Project = { readonly run: RunId; readonly files: SourceFiles; readonly session: string[] };

type State =
  | { readonly type: "idle" | "failed" | "disposed" }
  | { readonly type: "booting"; readonly box: PythonBox }
  /** `live` is the run the interpreter holds, if any. */
  | { readonly type: "ready"; readonly box: PythonBox; readonly live: RunId | null }
  | {
      readonly type: "busy";
      readonly box: PythonBox;
      readonly live: RunId | null;
      readonly run: RunId;
      /** The line under way; `null` for a whole run. */
      readonly line: string | null;
    };

type Busy = Extract<State, { type: "busy" }>;

export type SandboxedClient = KitchenClient & {
  /** Messages that were dropped because they were forged, malformed or late. */
  readonly refused: () => number;
};

export function createSandboxedClient(): SandboxedClient {
  const listeners = new Set<(notice: ClientNotice) => void>();
  const spare = createSpare();
  let state: State = { type: "idle" };
  let bytes: RuntimeBytes | null = null;
  let newest: RunId = 0;
  let project: Project | null = null;
  let waiting: { project: Project | null; lines: string[] } = { project: null, lines: [] };
  let lastSeq = 0;
  let refused = 0;
  /** Something of the run under way was dropped. */
  let hasGaps = false;
  /** The newest line of the run under way. */
  let reached: Place | null = null;
  /** Whose preparations are over. */
  let prepared: State | null = null;
  /** What Stop was pressed for. */
  let stopping: State | null = null;
  /** The next run gets a fresh interpreter. */
  let worn = false;
  /** The downloaded files are in the browser's storage, or were tried to be. */
  let isKept = false;

  const gathering = gatherEvents((events) => {
    if (state.type === "busy") send({ type: "events", run: state.run, events });
  });

  function send(notice: ClientNotice): void {
    for (const listener of listeners) listener(notice);
  }
  function tell(notice: ClientNotice): void {
    gathering.deliver();
    send(notice);
  }

  function load(): RuntimeBytes {
    bytes ??= fetchRuntime((loaded, total) => tell({ type: "loading", loaded, total }));
    return bytes;
  }

  /** A box whose news are heard as long as it is the one in use. */
  function open(): void {
    const box = openPythonBox(load(), (news) => hear(box, news));
    state = { type: "booting", box };
  }

  function hear(box: PythonBox, news: BoxNews): void {
    if (!("box" in state) || state.box !== box) return;
    if (news.type === "ready") becomeReady(box, news.python);
    else if (news.type === "answer") receive(news.answer);
    else if (news.type === "refused") refuse();
    else if (state.type === "booting") fail(news.sentence);
    else if (state.type === "busy" && isEndOfFormer(state)) beginAgain();
    else replace(news.sentence);
  }

  function refuse(): void {
    refused += 1;
    hasGaps = true;
  }

  function becomeReady(box: PythonBox, python: string): void {
    state = { type: "ready", box, live: null };
    worn = false;
    tell({ type: "ready", python });
    spare.plan(load());
    advance();
    if (!isKept) void keepRuntime(load());
    isKept = true;
  }

  function fail(sentence: string): void {
    state = { type: "failed" };
    bytes = null;
    tell({ type: "failed", sentence });
  }

  /** Another interpreter takes over: the spare, or a new one. */
  function takeOver(): void {
    const taken = spare.take((news) => taken !== null && hear(taken.box, news));
    if (taken === null) return open();
    state = { type: "booting", box: taken.box };
    if (taken.python !== null) becomeReady(taken.box, taken.python);
  }

  function replace(sentence: string): void {
    const run = state.type === "busy" ? state.run : null;
    waiting.lines = [];
    const place = run === null ? null : reached;
    tell({ type: "stopped", run, sentence, place, isCut: true });
    takeOver();
  }

  /** The interpreter ended before anything of this run began: what the run before left in it did that. */
  function isEndOfFormer(busy: Busy): boolean {
    return busy.line === null && busy.live !== null && prepared !== busy && stopping !== busy;
  }

  function beginAgain(): void {
    waiting.project ??= project;
    takeOver();
  }

  function receive(answer: Answer): void {
    if (state.type !== "busy" || answer.run !== state.run) return refuse();
    if (answer.type === "prepared") return receivePrepared(state);
    if (answer.type === "events") return receiveEvents(answer);
    gathering.deliver();
    const isStopped = stopping === state;
    const { box, run, live } = state;
    if (hasGaps) {
      box.remove();
      return replace(UNREADABLE);
    }
    state = { type: "ready", box, live: answer.type === "finished" ? run : live };
    tell(answer);
    if (isStopped) tell(stoppedWithEnd(run, STOPPED));
    spare.plan(load());
    advance();
  }

  function receivePrepared(busy: Busy): void {
    spare.plan(load());
    prepared = busy;
    hurry(busy);
  }

  function receiveEvents(answer: Extract<Answer, { type: "events" }>): void {
    if (answer.events.some((event, index) => event.seq !== lastSeq + index + 1)) return refuse();
    lastSeq += answer.events.length;
    reached = answer.at ?? reached;
    worn ||= answer.events.some(wearsOut);
    gathering.add(answer.events);
  }

  function advance(): void {
    if (state.type !== "ready") return;
    if (waiting.project !== null) return startRun(waiting.project);
    const [line] = waiting.lines;
    if (line === undefined || project === null) return;
    if (state.live !== null) return startLine(line, state.live);
    // The interpreter is new: it gets the project and the lines that were kept.
    newest += 1;
    startRun({ ...project, run: newest });
  }

  function startRun(next: Project): void {
    if (worn && "box" in state) {
      state.box.remove();
      waiting.project = next;
      return takeOver();
    }
    if (state.type !== "ready") return;
    const { box, live } = state;
    const { run, files, session } = next;
    waiting.project = null;
    project = { run, files, session: [...session] };
    lastSeq = 0;
    hasGaps = false;
    reached = null;
    state = { type: "busy", box, live, run, line: null };
    tell({ type: "run.started", run });
    spare.plan(load());
    box.post({ type: "run", run, files, session });
  }

  function startLine(text: string, run: RunId): void {
    if (state.type !== "ready") return;
    const { box } = state;
    waiting.lines = waiting.lines.slice(1);
    hasGaps = false;
    reached = null;
    state = { type: "busy", box, live: run, run, line: text };
    tell({ type: "line.started", run, text });
    box.post({ type: "line", run, text });
  }

  /**
   * Does a newer run wait, the person's code gets a moment, then its interpreter is removed. Our own preparations always
   * end: to begin again would take longer.
   */
  function hurry(busy: Busy): void {
    if (waiting.project === null || prepared !== busy) return;
    setTimeout(() => {
      if (state !== busy || waiting.project === null) return;
      gathering.deliver();
      busy.box.remove();
      takeOver();
    }, PATIENCE);
  }

  /** Python gets a moment to stop by itself, which keeps it and its session; a second Stop does not wait. */
  function stopBusy(busy: Busy): void {
    const isSecond = stopping === busy;
    stopping = busy;
    if (!isSecond && busy.box.interrupt()) {
      setTimeout(() => stopping === busy && state === busy && stopBusy(busy), PATIENCE);
      return;
    }
    busy.box.remove();
    replace(STOPPED);
  }

  return {
    boot() {
      if (state.type === "idle") open();
    },
    retry() {
      if (state.type === "failed") open();
    },
    run(files, session) {
      newest += 1;
      waiting = { project: { run: newest, files, session: [...session] }, lines: [] };
      const run = newest;
      if (state.type === "busy") hurry(state);
      advance();
      return run;
    },
    line(text) {
      waiting.lines.push(text);
      advance();
    },
    keep(text) {
      if (!worn) project?.session.push(text);
    },
    stop() {
      const isWaiting = waiting.project !== null || waiting.lines.length > 0;
      waiting = { project: null, lines: [] };
      if (state.type === "busy") {
        stopBusy(state);
      } else if (isWaiting) {
        tell(stoppedWithEnd(null, NOT_BEGUN));
      }
    },
    renew() {
      worn ||= project !== null;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      listeners.clear();
      spare.dispose();
      if ("box" in state) state.box.remove();
      state = { type: "disposed" };
    },
    refused: () => refused,
  };
}

/** Stopped before it began, or by itself, with an end of its own. */
function stoppedWithEnd(run: RunId | null, sentence: string): ClientNotice {
  return { type: "stopped", run, sentence, place: null, isCut: false };
}
