/** The only component that holds a CodeMirror view. Loaded lazily. */
import { isolateHistory } from "@codemirror/commands";
import { setDiagnostics } from "@codemirror/lint";
import type { EditorState, StateEffect } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { useEffect, useRef } from "react";
import type { Place } from "#engine/trace/preview.ts";
import { diagnosticsOf, type FileProblem } from "./diagnostics.ts";
import styles from "./editor.module.css";
import { createFileState } from "./editor-setup.ts";
import { type Marks, setMarks } from "./kitchen-marks.ts";
import { smallestChange } from "./smallest-change.ts";

export type CodeEditorProps = {
  /** Changes when another project is opened: undo histories start anew. */
  readonly project: number;
  readonly path: string;
  readonly text: string;
  /** What it was before a patch, if it was not open then. */
  readonly before: string | undefined;
  readonly marks: Marks;
  readonly problems: readonly FileProblem[];
  readonly revealed: Place | null;
  readonly mayEdit: (path: string, text: string) => boolean;
  readonly onEdit: (path: string, text: string) => void;
  readonly onMark: (path: string, line: number) => void;
};

/** A file as it was left: its text with its history, and what of it was in sight. */
type Left = { readonly state: EditorState; readonly scroll: StateEffect<unknown> };

export function CodeEditor({
  project,
  path,
  text,
  before,
  marks,
  problems,
  revealed,
  mayEdit,
  onEdit,
  onMark,
}: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const left = useRef(new Map<string, Left>());
  const lastTold = useRef("");
  const edits = useRef({ mayEdit, onEdit, onMark });
  edits.current = { mayEdit, onEdit, onMark };

  useEffect(() => {
    const parent = host.current;
    if (parent === null) return;
    const created = new EditorView({ parent });
    view.current = created;
    return () => created.destroy();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new project is the reason to forget, not an input
  useEffect(() => left.current.clear(), [project]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is compared below, the project decides about the state
  useEffect(() => {
    const editor = view.current;
    if (editor === null) return;
    // A text that was changed from outside is brought up to date below, so that the change can be undone.
    const back = left.current.get(path);
    editor.setState(
      back?.state ??
        createFileState(path, before ?? text, {
          mayEdit: (changed) => edits.current.mayEdit(path, changed),
          onEdit: (changed) => edits.current.onEdit(path, changed),
          onMark: (line) => edits.current.onMark(path, line),
        }),
    );
    if (back === undefined) editor.scrollDOM.scrollTo(0, 0);
    else editor.dispatch({ effects: back.scroll });
    return () => {
      left.current.set(path, { state: editor.state, scroll: editor.scrollSnapshot() });
    };
  }, [path, project]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file may be older than its text
  useEffect(() => {
    const editor = view.current;
    if (editor === null || editor.state.doc.toString() === text) return;
    editor.dispatch({
      changes: smallestChange(editor.state.doc.toString(), text),
      annotations: isolateHistory.of("full"),
      userEvent: "external",
    });
  }, [text, path, project]);

  useEffect(() => {
    // The editor lays out the page whenever it is told something, and most moves of the playhead mark nothing new.
    const told = JSON.stringify([project, path, marks]);
    if (told === lastTold.current) return;
    lastTold.current = told;
    view.current?.dispatch({ effects: setMarks.of(marks) });
  }, [marks, path, project]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file needs its problems again
  useEffect(() => {
    const editor = view.current;
    if (editor !== null)
      editor.dispatch(setDiagnostics(editor.state, diagnosticsOf(problems, editor.state.doc)));
  }, [problems, path, project]);

  useEffect(() => {
    const editor = view.current;
    if (editor === null || revealed === null || revealed.file !== path) return;
    const line = editor.state.doc.line(
      Math.max(1, Math.min(editor.state.doc.lines, revealed.line)),
    );
    editor.dispatch({
      selection: { anchor: line.from },
      effects: EditorView.scrollIntoView(line.from, { y: "center" }),
    });
    editor.focus();
  }, [revealed, path]);

  return <div ref={host} className={styles.code} />;
}
