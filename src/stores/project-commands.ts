/** Verbs that change the project. Every change is followed by a run when "Run as I type" is on. */
import type { Clock } from "./clock.ts";
import type { Commands } from "./commands.ts";
import { withFile, withoutFile, withRenamedFile } from "./project-store.ts";
import type { Stores } from "./stores.ts";

/** Milliseconds without a keystroke after which an edit is run. */
export const TYPING_PAUSE = 350;

type ProjectCommands = Pick<
  Commands,
  | "renameProject"
  | "placeNodes"
  | "editFile"
  | "openFile"
  | "addFile"
  | "renameFile"
  | "deleteFile"
  | "reveal"
>;

export function createProjectCommands(
  stores: Stores,
  clock: Clock,
  runEdited: () => void,
): ProjectCommands {
  const { project, preferences, run, notice } = stores;
  let cancel: (() => void) | null = null;

  function runSoon() {
    cancel?.();
    cancel = clock.after(TYPING_PAUSE, () => {
      cancel = null;
      if (preferences.getState().runAsYouType && !run.getState().waitsForRun) runEdited();
    });
  }
  return {
    renameProject: (title) =>
      project.setState((state) => ({ project: { ...state.project, title } })),
    placeNodes: (places) =>
      project.setState((state) => ({ project: { ...state.project, places } })),
    openFile: (path) => project.setState({ openPath: path }),
    reveal: (place) => {
      if (place.file in project.getState().project.files)
        project.setState({ openPath: place.file, revealed: { ...place } });
    },
    editFile(path, text) {
      if (project.getState().project.files[path] === text) return;
      project.setState((state) => withFile(state, path, text));
      runSoon();
    },
    addFile(path, text = "") {
      project.setState((state) => ({ ...withFile(state, path, text), openPath: path }));
      runSoon();
    },
    renameFile(from, to) {
      project.setState((state) => withRenamedFile(state, from, to));
      runSoon();
    },
    deleteFile(path) {
      const before = project.getState();
      project.setState((state) => withoutFile(state, path));
      runSoon();
      const undo = () => {
        project.setState({
          project: { ...project.getState().project, files: before.project.files },
          openPath: path,
        });
        notice.setState({ notice: null });
        runSoon();
      };
      notice.setState({
        notice: { text: `Deleted ${path}.`, tone: "calm", action: { label: "Undo", run: undo } },
      });
    },
  };
}
