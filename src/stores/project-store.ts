/** The project being edited and which of its files is open. */
import { createStore } from "zustand/vanilla";
import type { Place } from "#engine/trace/preview.ts";
import type { SourceFiles } from "#runtime/protocol.ts";
import { EMPTY_PROJECT, firstFile, type Project } from "./project.ts";

export type ProjectState = {
  readonly project: Project;
  readonly openPath: string;
  /** The place the editor was last asked to show; a new object for each request. */
  readonly revealed: Place | null;
  /** Texts of files before the newest patch, so that the editor can undo it in a file that was not open. */
  readonly patched: SourceFiles;
  /** Counts projects opened, so that an editor knows when its undo history belongs to another one. */
  readonly opened: number;
};

export type ProjectStore = ReturnType<typeof createProjectStore>;

export function createProjectStore() {
  return createStore<ProjectState>()(() => ({
    project: EMPTY_PROJECT,
    openPath: "main.py",
    revealed: null,
    patched: {},
    opened: 0,
  }));
}

export function openedProject(state: ProjectState, project: Project): Partial<ProjectState> {
  return {
    project,
    openPath: firstFile(project.files),
    revealed: null,
    patched: {},
    opened: state.opened + 1,
  };
}

export function withFile(state: ProjectState, path: string, text: string): Partial<ProjectState> {
  return { project: { ...state.project, files: { ...state.project.files, [path]: text } } };
}

/** Several files at once, the first one open. */
export function withFiles(state: ProjectState, files: SourceFiles): Partial<ProjectState> {
  const before = state.project.files;
  const known = Object.keys(files).filter((path) => path in before);
  const [first = state.openPath] = Object.keys(files);
  return {
    project: { ...state.project, files: { ...before, ...files } },
    openPath: first,
    patched: Object.fromEntries(known.map((path) => [path, before[path] ?? ""])),
  };
}

export function withoutFile(state: ProjectState, path: string): Partial<ProjectState> {
  const files = Object.fromEntries(
    Object.entries(state.project.files).filter(([name]) => name !== path),
  );
  const openPath = state.openPath === path ? firstFile(files) : state.openPath;
  return { project: { ...state.project, files }, openPath };
}

/** A deleted file as it was `before`, and where it was among those that are still there. */
export function withFileBack(
  state: ProjectState,
  path: string,
  before: SourceFiles,
): Partial<ProjectState> {
  const now = { [path]: before[path] ?? "", ...state.project.files };
  const order = [...Object.keys(before), ...Object.keys(now)].filter((name) => name in now);
  const files = Object.fromEntries(order.map((name) => [name, now[name] ?? ""]));
  return { project: { ...state.project, files } };
}

/** Keeps the order of the tabs. */
export function withRenamedFile(
  state: ProjectState,
  from: string,
  to: string,
): Partial<ProjectState> {
  const entries = Object.entries(state.project.files).map(([name, text]) => [
    name === from ? to : name,
    text,
  ]);
  return {
    project: { ...state.project, files: Object.fromEntries(entries) },
    openPath: state.openPath === from ? to : state.openPath,
  };
}

export function withSession(
  state: ProjectState,
  session: readonly string[],
): Partial<ProjectState> {
  return { project: { ...state.project, session } };
}
