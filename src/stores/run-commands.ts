/** Verbs that run Python, and what its notices do to the stores. */
import { STOPPED } from "#engine/trace/cut.ts";
import type { Trace, TraceEvent } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import { count } from "#engine/trace/wording.ts";
import type { ClientNotice, KitchenClient } from "#runtime/kitchen-client.ts";
import type { RunId } from "#runtime/protocol.ts";
import { type Arrival, placePlayhead } from "./arrival.ts";
import type { Commands } from "./commands.ts";
import type { Notice } from "./notice-store.ts";
import { outdateWithRun } from "./outdate-notices.ts";
import { lineProblem, sessionProblem } from "./project.ts";
import { openedProject, withSession } from "./project-store.ts";
import { replayNotice } from "./replay-notice.ts";
import type { Stores } from "./stores.ts";
import { withEvents } from "./trace-store.ts";

type RunCommands = Pick<
  Commands,
  "openProject" | "run" | "stop" | "retryPython" | "execute" | "clearSession"
> & {
  /** After an edit. */
  runEdited(): void;
  dispose(): void;
};

const FULL = "Nothing more can be recorded of this run. Press Run to start over.";

export function createRunCommands(stores: Stores, client: KitchenClient): RunCommands {
  const { project, run, trace, playback, selection, notice, preferences } = stores;
  let arrival: Arrival | null = null;
  /** Number of the run that was asked for last; of older ones nothing is shown any more. */
  let wanted = 0;
  /** The code that is open came by a link. */
  let isStrange = false;
  /** The line under way and the number of steps before it. */
  let line: { readonly text: string; readonly from: number; shown: boolean } | null = null;

  /** What a run behind a recorded trace has told so far: half of it would pull the playhead back. */
  let held: TraceEvent[] | null = null;

  /** What was said of the newest replay. */
  let replayTold: Notice | null = null;

  /** Counts the projects that were opened. */
  let opening = 0;

  function start(how: Arrival) {
    const { files, session } = project.getState().project;
    outdateWithRun(notice);
    if (notice.getState().notice === replayTold) notice.setState({ notice: null });
    arrival = how;
    held = how === "stay" ? [] : null;
    run.setState(({ asked }) => ({
      ...{ busy: true, asked: asked + 1, files, waitsForRun: false, queued: [] },
    }));
    line = null;
    wanted = client.run(files, session);
  }
  function showEvents(runId: number, events: readonly TraceEvent[]) {
    if (run.getState().waitsForRun) return;
    if (held !== null) return void held.push(...events);
    const { run: shown, index: before } = trace.getState();
    const replaced = shown !== runId;
    /** Whoever has gone back to look is left there. */
    const followed = playback.getState().playhead >= before.stepCount;
    trace.setState((state) => withEvents(state, runId, events));
    if (replaced) selection.setState({ selection: null });
    if (arrival !== null && placePlayhead(stores, arrival, false)) arrival = null;
    else if (line !== null && !line.shown && trace.getState().index.stepCount > line.from) {
      line.shown = true;
      if (preferences.getState().followEnd) showNewest();
      else playback.setState({ playhead: line.from + 1, playing: true });
    }
    if (followed && preferences.getState().followEnd) showNewest();
  }
  /** A recording that was on its way: shown unless the run it stands for has told something, or another was asked for. */
  function showLate(recording: Trace | undefined) {
    const isTold = trace.getState().index.events.length > 0;
    if (recording === undefined || arrival !== "from main" || isTold) return;
    showRecording(recording);
    arrival = "stay";
    held = [];
  }
  function showRecording(recording: Trace) {
    trace.setState((state) => withEvents({ ...state, run: null }, null, recording));
    placePlayhead(stores, "first pop", true);
  }
  function release(runId: number) {
    const events = held;
    held = null;
    if (events !== null && events.length > 0) showEvents(runId, events);
  }
  function showNewest() {
    playback.setState({ playhead: trace.getState().index.stepCount, playing: false });
  }
  function finish(finished: Extract<ClientNotice, { type: "finished" }>) {
    release(finished.run);
    if (arrival !== null) placePlayhead(stores, arrival, true);
    arrival = null;
    run.setState(({ queued }) => ({
      busy: queued.length > 0,
      problems: [],
      timing: finished.timing,
    }));
    if (line === null) tellOfReplay(finished.ok);
    keepLine();
  }
  /** A run that did not come to the end of its session says so. */
  function tellOfReplay(ok: boolean) {
    const { session } = project.getState().project;
    const failed = trace.getState().index.failedLine();
    if (ok || failed === null) return;
    replayTold = replayNotice(session, failed, clearSession);
    notice.setState({ notice: replayTold });
  }
  /** A line that did nothing but raise is not worth a replay; all others join the session. */
  function keepLine() {
    const done = line;
    line = null;
    if (done === null || trace.getState().index.lastLineWasInVain()) return;
    project.setState((state) => withSession(state, [...state.project.session, done.text]));
    client.keep(done.text);
  }
  function hear(heard: ClientNotice) {
    if ("run" in heard && heard.run !== null && heard.run < wanted) return;
    switch (heard.type) {
      case "loading":
        return run.setState({
          python: { type: "loading", loaded: heard.loaded, total: heard.total },
        });
      case "ready":
        return run.setState({ python: { type: "ready", version: heard.python } });
      case "run.started":
        return run.setState({ busy: true, run: heard.run });
      case "line.started":
        line = { text: heard.text, from: trace.getState().index.stepCount, shown: false };
        return run.setState(({ queued }) => ({ busy: true, queued: queued.slice(1) }));
      case "events":
        return showEvents(heard.run, heard.events);
      case "unparsed":
        arrival = null;
        return run.setState(({ queued }) => ({
          busy: queued.length > 0,
          problems: heard.problems,
        }));
      case "finished":
        return finish(heard);
      case "stopped":
        return stopped(heard);
      case "failed":
        return run.setState({ busy: false, python: { type: "failed", sentence: heard.sentence } });
    }
  }
  /** Code that never came back cannot say where it is; known is the line that was new last. */
  function stopped(heard: Extract<ClientNotice, { type: "stopped" }>) {
    const { run: runId, sentence, place, isCut } = heard;
    const where = place === null ? "" : ` The newest line it reached: ${place.file}:${place.line}.`;
    notice.setState({
      notice: { text: sentence + where, tone: "problem" },
    });
    if (isCut) closeTrace(runId, sentence, place);
    if (runId !== null) release(runId);
    arrival = null;
    line = null;
    run.setState({ busy: false, queued: [] });
  }
  /** An interpreter that was removed could not record its end: the page does. */
  function closeTrace(runId: RunId | null, sentence: string, place: Place | null) {
    const { index, run: shown } = trace.getState();
    const last = (held ?? (shown === runId ? index.events : [])).at(-1);
    if (runId === null || last === undefined) return;
    const { seq, at } = last;
    const told = {
      type: "limit.reached",
      limit: STOPPED,
      sentence,
      parent: null,
      place,
    } as const;
    showEvents(runId, [{ ...told, seq: seq + 1, at }]);
  }
  function clearSession() {
    const { session } = project.getState().project;
    project.setState((state) => withSession(state, []));
    start("last operation");
    const undo = () => {
      project.setState((state) => withSession(state, [...session, ...state.project.session]));
      notice.setState({ notice: null });
      start("last operation");
    };
    notice.setState({
      notice: {
        text: `Session cleared: ${count(session.length, "line")}.`,
        tone: "calm",
        action: { label: "Undo", run: undo },
      },
    });
  }
  const end = client.subscribe(hear);

  return {
    openProject(next, { trusted, recording, waits = null }) {
      // What a stranger's code did to its interpreter must not spoil one's own runs.
      if (trusted && isStrange) client.renew();
      isStrange = !trusted;
      project.setState((state) => openedProject(state, next));
      selection.setState({ selection: null });
      run.setState({
        ...{ busy: false, files: null, problems: [], queued: [] },
        ...{ waitsForRun: !trusted, waitReason: waits },
      });
      opening += 1;
      // Whatever still runs belongs to what was open before.
      wanted = Number.POSITIVE_INFINITY;
      const mine = opening;
      const isThere = recording !== undefined && !(recording instanceof Promise);
      trace.setState((state) => withEvents({ ...state, run: null }, null, []));
      playback.setState({ playhead: 0, playing: false });
      if (isThere) showRecording(recording);
      if (trusted) start(isThere ? "stay" : "from main");
      if (recording instanceof Promise)
        void recording.then((events) => mine === opening && showLate(events));
    },
    run: () => start("from main"),
    runEdited: () => start("last operation"),
    stop: () => client.stop(),
    retryPython: () => client.retry(),
    execute(line) {
      if (run.getState().waitsForRun) {
        notice.setState({
          notice: { text: "This code has not run yet. Press Run first.", tone: "calm" },
        });
        return;
      }
      const lines = project.getState().project.session.length + run.getState().queued.length + 1;
      const refusal = trace.getState().index.isFull()
        ? FULL
        : (lineProblem(line) ?? sessionProblem(lines));
      if (refusal !== null) {
        notice.setState({ notice: { text: refusal, tone: "problem" } });
        return;
      }
      run.setState(({ queued }) => ({ busy: true, queued: [...queued, line] }));
      client.line(line);
    },
    clearSession,
    dispose: end,
  };
}
