import type { NamedPreview, Preview } from "#engine/trace/preview.ts";
import styles from "./ArgumentTable.module.css";
import { PreviewTree } from "./PreviewTree.tsx";

export type ArgumentTableProps = {
  readonly values: readonly NamedPreview[];
  /** What it returned, or a few words when there is nothing to show. Left out for a send. */
  readonly returns?: Preview | string;
};

/** Keyword arguments in Django's order, as a person would have to name them. */
export function ArgumentTable({ values, returns }: ArgumentTableProps) {
  return (
    <table className={styles.table} aria-label="Arguments">
      <thead>
        <tr>
          <th scope="col" className={styles.heading}>
            argument
          </th>
          <th scope="col" className={styles.heading}>
            value
          </th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ name, value }) => (
          <tr key={name}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.cell}>
              <PreviewTree preview={value} />
            </td>
          </tr>
        ))}
        {returns !== undefined && (
          <tr>
            <th scope="row" className={styles.name}>
              returns
            </th>
            <td className={styles.cell}>
              {typeof returns === "string" ? (
                <span className={styles.faint}>{returns}</span>
              ) : (
                <PreviewTree preview={returns} />
              )}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
