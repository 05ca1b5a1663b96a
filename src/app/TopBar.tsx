import { Moon, Play, Square, Sun } from "lucide-react";
import type { ReactNode } from "react";
import { useCommands, usePreferences, useRun } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { Logo } from "./Logo.tsx";
import { PythonStatus } from "./PythonStatus.tsx";
import { shownTheme } from "./theme.ts";
import styles from "./top-bar.module.css";

export type TopBarProps = {
  readonly picker: ReactNode;
  readonly menu: ReactNode;
  readonly onShare: () => void;
};

export function TopBar({ picker, menu, onShare }: TopBarProps) {
  return (
    <header className={styles.topBar}>
      <Logo />
      <h1 className={styles.name}>Signal Kitchen</h1>
      {picker}
      <RunButton />
      <RunAsYouType />
      <PythonStatus />
      <span className={styles.topBarEnd}>
        <Button onClick={onShare}>Share</Button>
        {menu}
        <ThemeButton />
      </span>
    </header>
  );
}

/** While code from a link waits, the Run stands on the graph, beside what it means. */
function RunButton() {
  const { run, stop } = useCommands();
  const waits = useRun((state) => state.waitsForRun);
  const running = useRun((state) => state.busy);
  if (waits) return null;
  return (
    <span className={styles.runButtons}>
      <Button look="primary" onClick={run}>
        <Play size={13} fill="currentColor" aria-hidden="true" />
        Run
        <span className={styles.key} aria-hidden="true">
          ⌘↵
        </span>
      </Button>
      {running && (
        <span className={styles.stop}>
          <Button look="primary" onClick={stop}>
            <Square size={12} fill="currentColor" aria-hidden="true" />
            Stop
          </Button>
        </span>
      )}
    </span>
  );
}

function RunAsYouType() {
  const { setRunAsYouType } = useCommands();
  const on = usePreferences((state) => state.runAsYouType);
  return (
    <label className={styles.chip}>
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => setRunAsYouType(event.target.checked)}
      />
      Run as I type
    </label>
  );
}

function ThemeButton() {
  const { setTheme } = useCommands();
  const theme = usePreferences((state) => state.theme);
  const dark = shownTheme(theme) === "dark";
  return (
    <IconButton
      label={dark ? "Light theme" : "Dark theme"}
      onClick={() => setTheme(dark ? "light" : "dark")}
    >
      {dark ? <Sun size={15} aria-hidden="true" /> : <Moon size={15} aria-hidden="true" />}
    </IconButton>
  );
}
