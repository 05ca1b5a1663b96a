import { useId } from "react";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { CreateForm } from "./CreateForm.tsx";
import styles from "./ModelSection.module.css";
import { referTo } from "./model-lines.ts";
import type { ModelTable } from "./model-tables.ts";
import { RowTable } from "./RowTable.tsx";

export type ModelSectionProps = {
  readonly table: ModelTable;
  /** Rows written by this event or a later one are news. */
  readonly news: number;
  readonly snapshot: Snapshot;
};

/** One model: its rows and, unless it is a link table that Django keeps by itself, the form for a new one. */
export function ModelSection({ table, news, snapshot }: ModelSectionProps) {
  const { model, rows } = table;
  const title = useId();
  const reference = referTo(model, snapshot.models.values());
  return (
    <section className={styles.section} aria-labelledby={title}>
      <header className={styles.header}>
        <h2 id={title} title={model.label}>
          {model.name}
        </h2>
        <span className={styles.count}>{rows.length === 1 ? "1 row" : `${rows.length} rows`}</span>
        {model.proxyFor !== null && (
          <span className={styles.count}>proxy for {model.proxyFor}</span>
        )}
      </header>
      <RowTable table={table} news={news} reference={reference} snapshot={snapshot} />
      {!model.autoCreated && <CreateForm table={table} reference={reference} snapshot={snapshot} />}
    </section>
  );
}
