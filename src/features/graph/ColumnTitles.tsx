import { ViewportPortal } from "@xyflow/react";
import type { Layout } from "./arrange.ts";
import styles from "./GraphPanel.module.css";

export type ColumnTitlesProps = { readonly layout: Layout };

const TITLES = ["Senders", "Signals", "Receivers"] as const;
const HEIGHT = 26;

/** Above the columns; they move with the picture. */
export function ColumnTitles({ layout }: ColumnTitlesProps) {
  return (
    <ViewportPortal>
      {TITLES.map((title, column) => (
        <span
          key={title}
          className={styles.columnTitle}
          data-column={title}
          style={{ left: layout.columns[column], top: layout.bounds.y - HEIGHT }}
        >
          {title}
        </span>
      ))}
    </ViewportPortal>
  );
}
