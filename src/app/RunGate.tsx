import { Play } from "lucide-react";
import { useCommands, useProject, useRun } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./overlay.module.css";

/** Stands on the graph while code that nobody here has read waits to be run. */
export function RunGate() {
  const waits = useRun((state) => state.waitsForRun);
  const title = useProject((state) => state.project.title);
  const reason = useRun((state) => state.waitReason);
  const { run } = useCommands();
  if (!waits) return null;
  return (
    <div className={styles.gate}>
      <div className={styles.gateCard}>
        <h2>{title}</h2>
        <p>
          {reason ??
            "Nothing has run yet. Read the code at the left first if you like; it runs in a closed box without network or storage."}
        </p>
        <Button look="primary" onClick={run}>
          <Play size={13} fill="currentColor" aria-hidden="true" />
          Run
        </Button>
      </div>
    </div>
  );
}
