import type { Change } from "#engine/trace/events.ts";
import styles from "./ArgumentTable.module.css";

export type ChangesProps = { readonly changes: readonly Change[] };

/** What the receiver did to the instance it was given. */
export function Changes({ changes }: ChangesProps) {
  if (changes.length === 0) return null;
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
