import { memo, useLayoutEffect, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { ModelRow } from "./ModelRow.tsx";
import type { ModelReference } from "./model-lines.ts";
import type { ModelTable } from "./model-tables.ts";
import styles from "./RowTable.module.css";
import { assignSlots, type Slots } from "./slots.ts";

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
/** Rows with headings. */
const HEAD = 1;

export const RowTable = memo(DrawnTable);

function DrawnTable({ table, news, reference }: RowTableProps) {
  const { model, columns, rows } = table;
  const [more, setMore] = useState(0);
  const hidden = rows.length <= FEW ? 0 : Math.max(0, rows.length - NEWEST - more);
  const drawn = rows.slice(hidden);
  const slots = useSlots(drawn.map((row) => row.key));
  const hasButtons = rows.length > 0 && !model.autoCreated;
  return (
    <div
      className={styles.scroller}
      // A place that scrolls must be reachable with the keyboard.
      tabIndex={hasButtons ? undefined : 0}
    >
      <table
        className={styles.table}
        aria-label={model.label}
        aria-rowcount={hidden > 0 ? HEAD + rows.length : undefined}
        tabIndex={-1}
      >
        <thead>
          <tr aria-rowindex={hidden > 0 ? HEAD : undefined}>
            {columns.map((column) => (
              <th key={column.attname} scope="col" className={styles.heading}>
                {column.attname}
              </th>
            ))}
            <td className={styles.heading} />
          </tr>
        </thead>
        <tbody>
          {drawn.map((row, at) => (
            <ModelRow
              key={slots.get(row.key)}
              model={model}
              columns={columns}
              row={row}
              place={hidden > 0 ? HEAD + 1 + hidden + at : undefined}
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

/** Written when they are on the screen: a drawing that React gives up leaves them as they are. */
function useSlots(keys: readonly string[]): Slots {
  const before = useRef<Slots>(NO_SLOTS);
  const slots = assignSlots(before.current, keys);
  useLayoutEffect(() => {
    before.current = slots;
  }, [slots]);
  return slots;
}

const NO_SLOTS: Slots = new Map();
