import type { ReactNode } from "react";
import styles from "./Panel.module.css";

export type PanelProps = {
  /** Accessible name of the region. */
  readonly label: string;
  readonly id?: string | undefined;
  readonly children: ReactNode;
};

/** A named region that fills its place and scrolls by itself. */
export function Panel({ label, id, children }: PanelProps) {
  return (
    <section aria-label={label} id={id} className={styles.panel}>
      {children}
    </section>
  );
}
