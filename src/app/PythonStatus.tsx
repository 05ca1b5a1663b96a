import { useCommands, useRun } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./top-bar.module.css";

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);

/** Whether handlers can run, and how far the download is. */
export function PythonStatus() {
  const python = useRun((state) => state.python);
  const { retryPython } = useCommands();
  const percent =
    python.type === "loading" && python.total > 0
      ? Math.round((100 * python.loaded) / python.total)
      : 0;
  return (
    <>
      <span role="status" aria-label="Python" className={styles.chip} data-state={python.type}>
        <span className={styles.dot} aria-hidden="true" />
        {python.type === "ready" && `Python ${python.version} ready`}
        {python.type === "idle" && "Python is about to load"}
        {python.type === "failed" && "Python could not be loaded"}
        {python.type === "loading" && (
          <span className={styles.bytes}>
            Python {megabytes(python.loaded)} of {megabytes(python.total)} MB
          </span>
        )}
        {(python.type === "idle" || python.type === "loading") && (
          <progress
            className={styles.progress}
            aria-label="Loading Python"
            value={percent}
            max={100}
          />
        )}
      </span>
      {python.type === "failed" && (
        <Button size="small" onClick={retryPython} title={python.sentence}>
          Try again
        </Button>
      )}
    </>
  );
}
