import { lazy, Suspense, useId, useMemo } from "react";
import {
  useCommands,
  useMoment,
  useProject,
  useRun,
  useSnapshot,
} from "#stores/stores-context.tsx";
import styles from "./editor.module.css";
import { FileTabs } from "./FileTabs.tsx";
import { fileProblems } from "./file-problems.ts";
import { marksOf, receiverAt } from "./marks-of.ts";

const CodeEditor = lazy(() =>
  import("./CodeEditor.tsx").then((module) => ({ default: module.CodeEditor })),
);

/** The files with their editor. The text is there at once; CodeMirror takes its place when it has loaded. */
export function EditorPanel() {
  const panelId = useId();
  const path = useProject((state) => state.openPath);
  const text = useProject((state) => state.project.files[state.openPath] ?? "");
  const before = useProject((state) => state.patched[state.openPath]);
  const opened = useProject((state) => state.opened);
  const revealed = useProject((state) => state.revealed);
  const parseProblems = useRun((state) => state.problems);
  const { index } = useMoment();
  const snapshot = useSnapshot();
  const { mayEdit, editFile, jumpToSpan, select } = useCommands();
  const marks = useMemo(() => marksOf(snapshot, path, text), [snapshot, path, text]);
  const problems = useMemo(
    () => fileProblems(path, parseProblems, index.errors()),
    [path, parseProblems, index],
  );

  /** Goes to the newest call; a receiver that has none is shown as it stands. */
  function showReceiver(file: string, line: number) {
    const row = receiverAt(snapshot, file, line);
    if (row === undefined) return;
    if (row.lastCall === null) select({ type: "receiver", registration: row.id });
    else jumpToSpan(row.lastCall);
  }

  return (
    <section aria-label="Code" className={styles.panel}>
      <FileTabs panelId={panelId} />
      <div id={panelId} role="tabpanel" aria-label={path} className={styles.body}>
        <Suspense fallback={<pre className={styles.waiting}>{text}</pre>}>
          <CodeEditor
            project={opened}
            path={path}
            text={text}
            before={before}
            marks={marks}
            problems={problems}
            revealed={revealed}
            mayEdit={mayEdit}
            onEdit={editFile}
            onMark={showReceiver}
          />
        </Suspense>
      </div>
    </section>
  );
}
