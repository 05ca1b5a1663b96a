/** The project being edited and which of its files is open. */
import { createStore } from "zustand/vanilla";
import type { Place } from "#engine/trace/preview.ts";
import { EMPTY_PROJECT, firstFile, type Project } from "./project.ts";

export type ProjectState = {
  readonly project: Project;
  readonly openPath: string;
  /** The place the editor was last asked to show; a new object for each request. */
  readonly revealed: Place | null;
  /** Counts projects opened, so that an editor knows when its undo history belongs to another one. */
  readonly opened: number;
};

export type ProjectStore = ReturnType<typeof createProjectStore>;

export function createProjectStore() {
  return createStore<ProjectState>()(() => ({
    project: EMPTY_PROJECT,
    openPath: "main.py",
    revealed: null,
    opened: 0,
  }));
}

export function openedProject(state: ProjectState, project: Project): Partial<ProjectState> {
  return { project, openPath: firstFile(project.files), revealed: null, opened: state.opened + 1 };
}

export function withFile(state: ProjectState, path: string, text: string): Partial<ProjectState> {
  return { project: { ...state.project, files: { ...state.project.files, [path]: text } } };
}

export function withoutFile(state: ProjectState, path: string): Partial<ProjectState> {
  const files = Object.fromEntries(
    Object.entries(state.project.files).filter(([name]) => name !== path),
  );
  const openPath = state.openPath === path ? firstFile(files) : state.openPath;
  return { project: { ...state.project, files }, openPath };
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
