import { memo, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { ModelRow } from "./ModelRow.tsx";
import type { ModelReference } from "./model-lines.ts";
import type { ModelTable } from "./model-tables.ts";
import styles from "./RowTable.module.css";

export type RowTableProps = {
  readonly table: ModelTable;
  readonly news: number | null;
  readonly reference: ModelReference;
};

/** Rows drawn at once; the rest waits for a click. */
const ROWS_AT_ONCE = 25;

export const RowTable = memo(DrawnTable);

function DrawnTable({ table, news, reference }: RowTableProps) {
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
              model={model}
              columns={columns}
              row={row}
              isNew={news !== null && row.written >= news}
              reference={reference}
            />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button look="quiet" size="small" onClick={() => setLimit(limit + 20 * ROWS_AT_ONCE)}>
          Show earlier rows ({hidden})
        </Button>
      )}
    </div>
  );
}
