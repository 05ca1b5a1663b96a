import { useRun } from "#stores/stores-context.tsx";
import styles from "./GraphPanel.module.css";

/** Before there is anything to show: one friendly sentence, and what happens next. */
export function EmptyKitchen() {
  const python = useRun((state) => state.python.type);
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>The kitchen is still quiet.</p>
      <p>{SENTENCES[python]}</p>
    </div>
  );
}

const SENTENCES = {
  idle: "Senders, signals and receivers appear here as soon as the code has run.",
  loading: "Python is on its way. The toasters appear as soon as the code has run.",
  ready: "Press Run: the toasters appear, and you see who catches the toast.",
  failed: "Python could not be started, so there is nothing to show yet.",
} as const;
