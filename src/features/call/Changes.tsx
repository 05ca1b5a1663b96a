import type { Change } from "#engine/trace/events.ts";
import type { Preview } from "#engine/trace/preview.ts";
import styles from "./ArgumentTable.module.css";

export type ChangesProps = {
  readonly changes: readonly Change[];
  /** `null` when the signal carries none. */
  readonly instance: Preview | null;
};

/** What the receiver did to the instance it was given: its fields before and after. */
export function Changes({ changes, instance }: ChangesProps) {
  if (changes.length === 0) {
    return instance === null ? null : (
      <p className={styles.unchanged}>It left the instance as it was.</p>
    );
  }
  return (
    <table className={styles.table} aria-label="Changed by this receiver">
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            changed
          </th>
          <th scope="col" className={styles.heading}>
            before
          </th>
          <th scope="col" className={styles.heading}>
            after
          </th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={`${styles.cell} ${styles.before}`}>{before.text}</td>
            <td className={`${styles.cell} ${styles.after}`}>{after.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
