import { type ReactNode, useId, useMemo, useState } from "react";
import { useCommands, useMoment, useProject, useRun } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Tabs } from "#ui/Tabs.tsx";
import { ConsoleLog } from "./ConsoleLog.tsx";
import styles from "./ConsolePanel.module.css";
import { ProblemList } from "./ProblemList.tsx";
import { Prompt } from "./Prompt.tsx";
import { limitsOf, listProblems } from "./problem-list.ts";
import { useConsole } from "./use-console.ts";

const selectProblems = ({ problems }: { readonly problems: Parameters<typeof listProblems>[0] }) =>
  problems;
const selectHasSession = ({
  project,
}: {
  readonly project: { readonly session: readonly string[] };
}) => project.session.length > 0;

export type ConsolePanelProps = {
  /** A further tab, joined by the app; what it shows is made when it is opened. */
  readonly further?: { readonly label: string; readonly panel: ReactNode };
};

/** What Python said, what went wrong, and the prompt. */
export function ConsolePanel({ further }: ConsolePanelProps) {
  const [chosen, setChosen] = useState({ tab: "console", whileBroken: false });
  const panelId = useId();
  const commands = useCommands();
  const hasSession = useProject(selectHasSession);
  const { index } = useMoment();
  const found = useRun(selectProblems);
  const problems = useMemo(
    () => listProblems(found, index.errors(), limitsOf(index)),
    [found, index],
  );
  const view = useConsole();
  const isBroken = found.length > 0;
  // Files that do not parse show their problems at once; a choice holds until that changes.
  const unchosen = isBroken ? "problems" : "console";
  const tab = chosen.whileBroken === isBroken ? chosen.tab : unchosen;
  const tabs = [
    { id: "console", label: "Console" },
    { id: "problems", label: "Problems", hint: <ProblemCount count={problems.length} /> },
    ...(further === undefined ? [] : [{ id: "further", label: further.label }]),
  ];
  return (
    <div className={styles.console}>
      <Tabs
        label="Output"
        tabs={tabs}
        selected={tab}
        onSelect={(id) => setChosen({ tab: id, whileBroken: isBroken })}
        panelId={panelId}
      >
        <div className={styles.end}>
          {hasSession && (
            <Button
              size="small"
              look="quiet"
              title="Forget the lines typed and clicked, and run again"
              onClick={commands.clearSession}
            >
              Clear session
            </Button>
          )}
          {tab === "console" && (
            <span className={styles.count}>
              {view.visible === 1 ? "1 line" : `${view.visible} lines`}
            </span>
          )}
        </div>
      </Tabs>
      <div id={panelId} className={styles.body}>
        {tab === "console" && (
          <>
            <ConsoleLog view={view} />
            <Prompt inputs={view.inputs} failed={view.failed} />
          </>
        )}
        {tab === "problems" && <ProblemList problems={problems} />}
        {tab === "further" && further?.panel}
      </div>
    </div>
  );
}

function ProblemCount({ count }: { readonly count: number }) {
  return count === 0 ? null : <span className={styles.problemCount}> {count}</span>;
}
