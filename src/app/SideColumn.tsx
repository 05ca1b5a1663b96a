import { lazy, Suspense, useEffect, useRef } from "react";
import { CallPanel } from "#features/call/CallPanel.tsx";
import { ModelsPanel } from "#features/models/ModelsPanel.tsx";
import { scenarioById } from "#features/scenarios/catalog.ts";
import { GuidePanel } from "#features/scenarios/GuidePanel.tsx";
import type { SideTab } from "#stores/selection-store.ts";
import { useCommands, useProject, useSelection } from "#stores/stores-context.tsx";
import layout from "./app.module.css";
import styles from "./side-column.module.css";

const WhyPanel = lazy(() =>
  import("#features/why/WhyPanel.tsx").then((module) => ({ default: module.WhyPanel })),
);

const TABS: readonly { readonly tab: SideTab; readonly name: string }[] = [
  { tab: "call", name: "Call" },
  { tab: "models", name: "Models" },
  { tab: "why", name: "Why?" },
];

/** All parts stand below each other; the row at the top brings one into view. */
export function SideColumn() {
  const { showSideTab } = useCommands();
  const shown = useSelection((state) => state.sideTab);
  const scenario = useProject((state) => state.project.scenario);
  const actions = scenario === null ? undefined : scenarioById(scenario)?.actions;
  const column = useRef<HTMLDivElement>(null);
  const asks = useSelection((state) => state.sideAsks);

  useEffect(() => {
    if (asks > 0) bringToTop(column.current, shown);
  }, [asks, shown]);

  return (
    <aside className={layout.side} aria-label="Details">
      <nav className={styles.sideTabs} aria-label="Parts">
        {TABS.map(({ tab, name }) => (
          <button
            key={tab}
            type="button"
            className={styles.sideTab}
            aria-pressed={tab === shown}
            onClick={() => showSideTab(tab)}
          >
            {name}
          </button>
        ))}
      </nav>
      <div ref={column} className={styles.sideParts}>
        <GuidePanel />
        <div data-part="call">
          <CallPanel />
        </div>
        <div data-part="models">
          <ModelsPanel {...(actions === undefined ? {} : { actions })} />
        </div>
        <div data-part="why">
          <Suspense>
            <WhyPanel />
          </Suspense>
        </div>
      </div>
    </aside>
  );
}

/** Not `scrollIntoView`, which moves everything around the column, too. */
function bringToTop(column: HTMLElement | null, tab: SideTab): void {
  const part = column?.querySelector(`[data-part="${tab}"]`);
  if (column === null || part === null || part === undefined) return;
  column.scrollTop += part.getBoundingClientRect().top - column.getBoundingClientRect().top;
}
