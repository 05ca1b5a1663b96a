import { type CSSProperties, lazy, type ReactNode, Suspense, useState } from "react";
import { EditorPanel } from "#features/editor/EditorPanel.tsx";
import { GraphPanel } from "#features/graph/GraphPanel.tsx";
import { TimelinePanel } from "#features/timeline/TimelinePanel.tsx";
import { usePreferences } from "#stores/stores-context.tsx";
import styles from "./app.module.css";
import { PaneSplitter } from "./PaneSplitter.tsx";
import paneEdges from "./pane-edges.module.css";
import { RunGate } from "./RunGate.tsx";

// The graph is painted first; what stands around it arrives a moment later, in its place.
const ConsolePanel = lazy(() =>
  import("#features/console/ConsolePanel.tsx").then((module) => ({ default: module.ConsolePanel })),
);
const SideColumn = lazy(() =>
  import("./SideColumn.tsx").then((module) => ({ default: module.SideColumn })),
);

const TranscriptPanel = lazy(() =>
  import("#features/transcript/TranscriptPanel.tsx").then((module) => ({
    default: module.TranscriptPanel,
  })),
);
const TRANSCRIPT = {
  label: "Transcript",
  panel: (
    <Suspense>
      <TranscriptPanel />
    </Suspense>
  ),
};

const VIEWS = ["Code", "Graph", "Data", "Timeline"] as const;
type View = (typeof VIEWS)[number];

export type WorkbenchProps = {
  readonly topBar: ReactNode;
  /** Stands above the picture. */
  readonly notice: ReactNode;
};

/** Which panel stands where. On narrow screens one of four views is shown, chosen at the bottom. */
export function Workbench({ topBar, notice }: WorkbenchProps) {
  const [view, setView] = useState<View>("Graph");
  const code = usePreferences((state) => state.codeWidth);
  const side = usePreferences((state) => state.sideWidth);
  const timeline = usePreferences((state) => state.timelineHeight);
  const output = usePreferences((state) => state.consoleHeight);
  const sizes = {
    "--code": `${code}px`,
    "--side": `${side}px`,
    "--timeline": `${timeline}px`,
    "--output": `${output}px`,
  };
  return (
    <div className={styles.workbench} data-view={view} style={sizes as CSSProperties}>
      {topBar}
      <div className={styles.codeColumn}>
        <EditorPanel />
        <section aria-label="Output" className={styles.console}>
          <Suspense>
            <div className={paneEdges.console}>
              <PaneSplitter label="Height of the output" pane="consoleHeight" axis="y" after />
            </div>
            <ConsolePanel further={TRANSCRIPT} />
          </Suspense>
        </section>
      </div>
      <main className={styles.graph}>
        <GraphPanel>
          <RunGate />
        </GraphPanel>
        <div className={paneEdges.code}>
          <PaneSplitter label="Width of the code" pane="codeWidth" axis="x" />
        </div>
        <div className={paneEdges.side}>
          <PaneSplitter label="Width of the details" pane="sideWidth" axis="x" after />
        </div>
        <div className={paneEdges.timeline}>
          <PaneSplitter label="Height of the timeline" pane="timelineHeight" axis="y" after />
        </div>
      </main>
      <div className={styles.timeline}>
        <TimelinePanel />
      </div>
      <Suspense fallback={<aside className={styles.side} aria-label="Details" />}>
        <SideColumn />
      </Suspense>
      {notice}
      <nav className={styles.views} aria-label="Views">
        {VIEWS.map((name) => (
          <button
            key={name}
            type="button"
            className={styles.view}
            aria-pressed={name === view}
            onClick={() => setView(name)}
          >
            {name}
          </button>
        ))}
      </nav>
    </div>
  );
}
