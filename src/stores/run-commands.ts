/** Verbs that run Python, and what its notices do to the stores. */
import type { TraceEvent } from "#engine/trace/events.ts";
import type { ClientNotice, KitchenClient } from "#runtime/kitchen-client.ts";
import { type Arrival, placePlayhead } from "./arrival.ts";
import type { Commands } from "./commands.ts";
import { openedProject, withSession } from "./project-store.ts";
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

export function createRunCommands(stores: Stores, client: KitchenClient): RunCommands {
  const { project, run, trace, playback, selection } = stores;
  let arrival: Arrival | null = null;
  /** The line under way and the number of steps before it. */
  let line: { readonly text: string; readonly from: number; shown: boolean } | null = null;

  function start(how: Arrival) {
    const { files, session } = project.getState().project;
    arrival = how;
    run.setState({ busy: true, waitsForRun: false, notice: null, queued: [] });
    client.run(files, session);
  }
  function showEvents(runId: number, events: readonly TraceEvent[]) {
    const replaced = trace.getState().run !== runId;
    trace.setState((state) => withEvents(state, runId, events));
    if (replaced) selection.setState({ selection: null });
    if (arrival !== null && placePlayhead(stores, arrival, false)) arrival = null;
    else if (line !== null && !line.shown && trace.getState().index.stepCount > line.from) {
      line.shown = true;
      playback.setState({ playhead: line.from + 1, playing: true });
    }
  }
  function finish(notice: Extract<ClientNotice, { type: "finished" }>) {
    if (arrival !== null) placePlayhead(stores, arrival, true);
    arrival = null;
    run.setState(({ queued }) => ({
      busy: queued.length > 0,
      problems: [],
      timing: notice.timing,
    }));
    keepLine();
  }
  /** A line that did nothing but raise is not worth a replay; all others join the session. */
  function keepLine() {
    const done = line;
    line = null;
    if (done === null || trace.getState().index.lastLineWasInVain()) return;
    project.setState((state) => withSession(state, [...state.project.session, done.text]));
  }
  function hear(notice: ClientNotice) {
    switch (notice.type) {
      case "loading":
        return run.setState({
          python: { type: "loading", loaded: notice.loaded, total: notice.total },
        });
      case "ready":
        return run.setState({ python: { type: "ready", version: notice.python } });
      case "run.started":
        return run.setState({ busy: true, run: notice.run });
      case "line.started":
        line = { text: notice.text, from: trace.getState().index.stepCount, shown: false };
        return run.setState(({ queued }) => ({ busy: true, queued: queued.slice(1) }));
      case "events":
        return showEvents(notice.run, notice.events);
      case "unparsed":
        arrival = null;
        return run.setState(({ queued }) => ({
          busy: queued.length > 0,
          problems: notice.problems,
        }));
      case "finished":
        return finish(notice);
      case "stopped":
        arrival = null;
        line = null;
        return run.setState({ busy: false, queued: [], notice: notice.sentence });
      case "failed":
        return run.setState({ busy: false, python: { type: "failed", sentence: notice.sentence } });
    }
  }
  const end = client.subscribe(hear);

  return {
    openProject(opened, { trusted, recording }) {
      project.setState((state) => openedProject(state, opened));
      selection.setState({ selection: null });
      run.setState({ problems: [], notice: null, queued: [], waitsForRun: !trusted });
      trace.setState((state) => withEvents({ ...state, run: null }, null, recording ?? []));
      playback.setState({ playhead: 0, playing: false });
      if (recording !== undefined) placePlayhead(stores, "from main", true);
      if (trusted) start(recording === undefined ? "from main" : "stay");
    },
    run: () => start("from main"),
    runEdited: () => start("last operation"),
    stop: () => client.stop(),
    retryPython: () => client.retry(),
    execute(line) {
      if (run.getState().waitsForRun) {
        run.setState({ notice: "This code came by a link and has not run yet. Press Run first." });
        return;
      }
      run.setState(({ queued }) => ({ busy: true, queued: [...queued, line], notice: null }));
      client.line(line);
    },
    clearSession() {
      project.setState((state) => withSession(state, []));
      start("last operation");
    },
    dispose: end,
  };
}
