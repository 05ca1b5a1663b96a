import { useTraceIndex } from "#stores/stores-context.tsx";
import { useQuietReason } from "#stores/use-quiet-reason.ts";
import styles from "./GraphPanel.module.css";

/** Where there is nothing to draw: one friendly sentence, and why. */
export function EmptyKitchen() {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>The kitchen is still quiet.</p>
      <p>{useQuietReason(useTraceIndex())}</p>
    </div>
  );
}
