/** Verbs that change the project. Every change is followed by a run when "Run as I type" is on. */
import type { SourceFiles } from "#runtime/protocol.ts";
import type { Clock } from "./clock.ts";
import type { Commands } from "./commands.ts";
import { sizeProblem } from "./project.ts";
import {
  withFile,
  withFileBack,
  withFiles,
  withoutFile,
  withRenamedFile,
} from "./project-store.ts";
import type { Stores } from "./stores.ts";

/** Milliseconds without a keystroke after which an edit is run. */
export const TYPING_PAUSE = 350;

type ProjectCommands = Pick<
  Commands,
  | "renameProject"
  | "placeNodes"
  | "mayEdit"
  | "editFile"
  | "openFile"
  | "addFile"
  | "renameFile"
  | "deleteFile"
  | "applyPatch"
  | "reveal"
> & {
  /** An edit that waits for the end of the typing is not run any more. */
  forgetEdit(): void;
};

export function createProjectCommands(
  stores: Stores,
  clock: Clock,
  runEdited: () => void,
): ProjectCommands {
  const { project, preferences, run, notice } = stores;
  let cancel: (() => void) | null = null;

  function runSoon() {
    cancel?.();
    const { asked: before } = run.getState();
    cancel = clock.after(TYPING_PAUSE, () => {
      cancel = null;
      const { asked, waitsForRun } = run.getState();
      // A run that was asked for meanwhile has taken the edit, or is one of another playground.
      if (asked === before && !waitsForRun && preferences.getState().runAsYouType) runEdited();
    });
  }
  function forgetEdit() {
    cancel?.();
    cancel = null;
  }
  /** Nothing that could not be read again is taken; the person is told, and what was there stays. */
  function mayHold(files: SourceFiles): boolean {
    const problem = sizeProblem({ ...project.getState().project.files, ...files });
    if (problem !== null)
      notice.setState({ notice: { text: `${problem} It was not taken.`, tone: "problem" } });
    return problem === null;
  }
  return {
    forgetEdit,
    renameProject: (title) =>
      project.setState((state) => ({ project: { ...state.project, title } })),
    placeNodes: (places) =>
      project.setState((state) => ({ project: { ...state.project, places } })),
    openFile: (path) => project.setState({ openPath: path }),
    reveal: (place) => {
      if (place.file in project.getState().project.files)
        project.setState({ openPath: place.file, revealed: { ...place } });
    },
    mayEdit: (path, text) => mayHold({ [path]: text }),
    editFile(path, text) {
      if (project.getState().project.files[path] === text || !mayHold({ [path]: text })) return;
      project.setState((state) => withFile(state, path, text));
      runSoon();
    },
    addFile(path, text = "") {
      if (!mayHold({ [path]: text })) return;
      project.setState((state) => ({ ...withFile(state, path, text), openPath: path }));
      runSoon();
    },
    applyPatch({ label, files }) {
      if (!mayHold(files)) return;
      const before = project.getState().project.files;
      project.setState((state) => withFiles(state, files));
      const [file = ""] = Object.keys(files);
      const line = firstChangedLine(before[file] ?? "", files[file] ?? "");
      project.setState({ revealed: { file, line } });
      runEdited();
      const undo = () => {
        const known = Object.keys(files).filter((path) => path in before);
        const old = Object.fromEntries(known.map((path) => [path, before[path] ?? ""]));
        project.setState((state) => withFiles(state, old));
        for (const path of Object.keys(files).filter((each) => !(each in before)))
          project.setState((state) => withoutFile(state, path));
        runEdited();
      };
      notice.setState({
        notice: { text: `${label}: done.`, tone: "calm", action: { label: "Undo", run: undo } },
      });
    },
    renameFile(from, to) {
      project.setState((state) => withRenamedFile(state, from, to));
      runSoon();
    },
    deleteFile(path) {
      const { files: before } = project.getState().project;
      const { notice: former } = notice.getState();
      project.setState((state) => withoutFile(state, path));
      runSoon();
      const undo = () => {
        project.setState((state) => ({ ...withFileBack(state, path, before), openPath: path }));
        // Of several files that were deleted each comes back.
        notice.setState({ notice: former?.lasts === "in its project" ? former : null });
        runSoon();
      };
      notice.setState({
        notice: {
          text: `Deleted ${path}.`,
          tone: "calm",
          action: { label: "Undo", run: undo },
          lasts: "in its project",
        },
      });
    },
  };
}

/** Where two texts differ first; lines count from 1. */
function firstChangedLine(before: string, after: string): number {
  const lines = before.split("\n");
  return after.split("\n").findIndex((line, at) => line !== lines[at]) + 1 || 1;
}
