/** The API of the page: buttons, shortcuts and tests call the same verbs. */
import type { SpanId } from "#engine/ids.ts";
import type { Trace } from "#engine/trace/events.ts";
import type { Place } from "#engine/trace/preview.ts";
import type { Patch } from "#engine/trace/why/patches/patch.ts";
import type { Notice } from "./notice-store.ts";
import type { PaneName, Speed, Theme } from "./preferences-store.ts";
import type { Project } from "./project.ts";
import type { Selection, SideTab } from "./selection-store.ts";

export type OpenOptions = {
  /** False for code that came by a link: it waits for a clear Run. */
  readonly trusted: boolean;
  /** Why it waits, if not because of the link. */
  readonly waits?: string | null;
  /** A recorded trace of exactly this project, shown at once, or when it is there, while Python loads. */
  readonly recording?: Trace | Promise<Trace | undefined>;
};

export interface Commands {
  openProject(project: Project, options: OpenOptions): void;
  /** The title must be usable (`titleProblem`). */
  renameProject(title: string): void;

  /** Runs the files from scratch, replays the session and plays from the first step of `main.py`. */
  run(): void;
  /** Ends what runs; the trace so far stays. */
  stop(): void;
  retryPython(): void;
  /** Runs one line on the live session and plays what it did. */
  execute(line: string): void;
  /** Forgets the session's lines and runs again. */
  clearSession(): void;

  /** Whether the file may have this text; a notice says so if the project would be too large. */
  mayEdit(path: string, text: string): boolean;
  /** Runs again when typing has settled and "Run as I type" is on. The text must be allowed (`mayEdit`). */
  editFile(path: string, text: string): void;
  openFile(path: string): void;
  /** The path must be usable (`pathProblem`). */
  addFile(path: string, text?: string): void;
  renameFile(from: string, to: string): void;
  deleteFile(path: string): void;
  /** Changes files at once, runs again, and shows the first change; the editor and a notice can undo it. */
  applyPatch(patch: Patch): void;
  /** Opens the file and shows the line. */
  reveal(place: Place): void;

  play(): void;
  pause(): void;
  togglePlay(): void;
  stepForward(): void;
  stepBack(): void;
  /** As a step forward; what the step begins is passed as a whole. */
  stepOver(): void;
  /** As a step back; what the step ended is passed as a whole. */
  stepBackOver(): void;
  /** To the end of the innermost send under way, or else of the innermost span. */
  stepOut(): void;
  /** To the step that began it. */
  stepBackOut(): void;
  toStart(): void;
  toEnd(): void;
  jumpToStep(playhead: number): void;
  /** To the step that first contains the event with this `seq`. */
  jumpToEvent(seq: number): void;
  /** To the step at which the span starts; selects it. */
  jumpToSpan(span: SpanId): void;

  select(selection: Selection | null): void;
  showSideTab(tab: SideTab): void;
  /** What the pointer or the focus is on, as marks; what belongs to it lights up on all panels. */
  point(marks: string | null): void;

  /** Shows a notice; `null` takes it away. */
  tell(notice: Notice | null): void;

  setSpeed(speed: Speed): void;
  /** On: what arrives is shown at its newest step at once. Off: it is played from its first one. */
  setFollowEnd(on: boolean): void;
  setRunAsYouType(on: boolean): void;
  setTheme(theme: Theme): void;
  /** Remembers where nodes of the picture were put by hand. */
  placeNodes(places: NonNullable<Project["places"]>): void;
  /** Size of a part of the workbench in pixels. */
  resizePane(pane: PaneName, size: number): void;
}
