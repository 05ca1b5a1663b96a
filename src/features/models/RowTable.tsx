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

/** So many rows are all drawn. Of more, the newest few are: in a long run most of them change from step to step. */
const FEW = 25;
const NEWEST = 10;
/** Rows that a click adds. */
const MORE = 500;

export const RowTable = memo(DrawnTable);

function DrawnTable({ table, news, reference }: RowTableProps) {
  const { model, columns, rows } = table;
  const [more, setMore] = useState(0);
  const hidden = rows.length <= FEW ? 0 : Math.max(0, rows.length - NEWEST - more);
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
        <Button look="quiet" size="small" onClick={() => setMore(more + MORE)}>
          Show earlier rows ({hidden})
        </Button>
      )}
    </div>
  );
}
