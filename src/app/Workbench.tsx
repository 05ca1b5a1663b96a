import { type ReactNode, useState } from "react";
import { ConsolePanel } from "#features/console/ConsolePanel.tsx";
import { EditorPanel } from "#features/editor/EditorPanel.tsx";
import { GraphPanel } from "#features/graph/GraphPanel.tsx";
import { TimelinePanel } from "#features/timeline/TimelinePanel.tsx";
import styles from "./app.module.css";
import { RunGate } from "./RunGate.tsx";
import { SideColumn } from "./SideColumn.tsx";

const VIEWS = ["Code", "Graph", "Data", "Timeline"] as const;
type View = (typeof VIEWS)[number];

/** Which panel stands where. On narrow screens one of four views is shown, chosen at the bottom. */
export function Workbench({ topBar }: { readonly topBar: ReactNode }) {
  const [view, setView] = useState<View>("Graph");
  return (
    <div className={styles.workbench} data-view={view}>
      {topBar}
      <div className={styles.codeColumn}>
        <EditorPanel />
        <section aria-label="Output" className={styles.console}>
          <ConsolePanel />
        </section>
      </div>
      <main className={styles.graph}>
        <GraphPanel>
          <RunGate />
        </GraphPanel>
      </main>
      <div className={styles.timeline}>
        <TimelinePanel />
      </div>
      <SideColumn />
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
