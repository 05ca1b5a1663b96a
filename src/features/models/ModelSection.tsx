import { memo, useId, useRef } from "react";
import { useSeen } from "#ui/use-seen.ts";
import { useSettled } from "#ui/use-settled.ts";
import { CreateForm } from "./CreateForm.tsx";
import styles from "./ModelSection.module.css";
import type { ModelReference } from "./model-lines.ts";
import type { ModelTable } from "./model-tables.ts";
import { RowTable } from "./RowTable.tsx";

export type ModelSectionProps = {
  readonly table: ModelTable;
  /** Rows written by this event or a later one are news; `null` when none are. */
  readonly news: number | null;
  readonly reference: ModelReference;
  /** Another model has the same name, in another app. */
  readonly isNamesake: boolean;
};

/**
 * One model: its rows and, unless it is a link table that Django keeps by itself, the form for a new one. Where it has been scrolled
 * away it follows when the playhead rests.
 */
export const ModelSection = memo(DrawnSection);

/** Milliseconds for which the playhead has to rest. */
const UNSEEN_REST = 200;

function DrawnSection(newest: ModelSectionProps) {
  const section = useRef<HTMLElement>(null);
  const isSeen = useSeen(section);
  const later = useSettled(newest, UNSEEN_REST);
  const { table, news, reference, isNamesake } = isSeen ? newest : later;
  const { model, rows } = table;
  const title = useId();
  return (
    <section ref={section} className={styles.section} aria-labelledby={title}>
      <header className={styles.header}>
        <h2 id={title} title={model.label}>
          {isNamesake ? model.label : model.name}
        </h2>
        <span className={styles.count}>{rows.length === 1 ? "1 row" : `${rows.length} rows`}</span>
        {model.proxyFor !== null && (
          <span className={styles.count}>proxy for {model.proxyFor}</span>
        )}
      </header>
      <RowTable table={table} news={news} reference={reference} />
      {!model.autoCreated && <CreateForm model={model} reference={reference} />}
    </section>
  );
}
