import { useState } from "react";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { Button } from "#ui/Button.tsx";
import { ModelRow } from "./ModelRow.tsx";
import type { ModelReference } from "./model-lines.ts";
import type { ModelTable } from "./model-tables.ts";
import styles from "./RowTable.module.css";

export type RowTableProps = {
  readonly table: ModelTable;
  readonly news: number;
  readonly reference: ModelReference;
  readonly snapshot: Snapshot;
};

/** Rows drawn at once; the rest waits for a click. */
const ROWS_AT_ONCE = 50;

export function RowTable({ table, news, reference, snapshot }: RowTableProps) {
  const { model, columns, rows } = table;
  const [limit, setLimit] = useState(ROWS_AT_ONCE);
  const hidden = Math.max(0, rows.length - limit);
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={model.label} tabIndex={-1}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.attname} scope="col" className={styles.heading}>
                {column.attname}
              </th>
            ))}
            <td className={styles.heading} />
          </tr>
        </thead>
        <tbody>
          {rows.slice(hidden).map((row) => (
            <ModelRow
              key={row.key}
              table={table}
              row={row}
              isNew={row.written >= news}
              reference={reference}
              snapshot={snapshot}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button look="quiet" size="small" onClick={() => setLimit(limit + 10 * ROWS_AT_ONCE)}>
          Show earlier rows ({hidden})
        </Button>
      )}
    </div>
  );
}
