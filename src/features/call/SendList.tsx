import { summarizeSend } from "#engine/trace/describe.ts";
import type { SendNow } from "#engine/trace/snapshot.ts";
import { useMoment } from "#stores/stores-context.tsx";
import styles from "./CallPanel.module.css";
import { SpanLink } from "./SpanLink.tsx";

export type SendListProps = { readonly sends: readonly SendNow[] };

const NEWEST = 20;

/** The newest sends, newest first; each leads to its step. */
export function SendList({ sends }: SendListProps) {
  const { cast } = useMoment().index;
  const hidden = sends.length - NEWEST;
  return (
    <>
      <p className={styles.label}>sends, newest first</p>
      <ul className={styles.list}>
        {sends
          .slice(-NEWEST)
          .reverse()
          .map(({ span, started }) => (
            <li key={span} className={styles.item}>
              <SpanLink span={span} kind="signal">
                {summarizeSend(started, cast)}
              </SpanLink>
            </li>
          ))}
        {sends.length === 0 && <li className={styles.faint}>None so far.</li>}
        {hidden > 0 && <li className={styles.faint}>and {hidden} before</li>}
      </ul>
    </>
  );
}
