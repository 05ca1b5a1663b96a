import type { SenderNow, Snapshot } from "#engine/trace/snapshot.ts";
import { count } from "#engine/trace/wording.ts";
import styles from "./CallPanel.module.css";
import { SendList } from "./SendList.tsx";

export type SenderDetailsProps = { readonly sender: SenderNow; readonly snapshot: Snapshot };

export function SenderDetails({ sender: { sender, rows, waiting }, snapshot }: SenderDetailsProps) {
  const sends = [...snapshot.sends.values()].filter(
    (send) => send.started.sender.key === sender.key,
  );
  return (
    <>
      <p className={styles.label}>sender{waiting.length > 0 && " · waits for its receivers"}</p>
      <header className={styles.title}>
        <h2 className={styles.name} data-kind="sender">
          {sender.label}
        </h2>
        {rows !== null && <span className={styles.badge}>{count(rows, "row")}</span>}
      </header>
      <SendList sends={sends} />
    </>
  );
}
