import type { Cell, FieldInfo } from "#engine/trace/events.ts";
import { cellText } from "./model-tables.ts";
import styles from "./RowTable.module.css";

export type ModelCellProps = {
  readonly field: FieldInfo;
  readonly cell: Cell;
  /** Id of the form it belongs to while it is edited. */
  readonly form: string | null;
  /** What the input starts with. */
  readonly text: string;
};

export function ModelCell({ field, cell, form, text }: ModelCellProps) {
  if (form !== null) {
    return (
      <td className={styles.cell}>
        <input
          className={styles.input}
          name={field.name}
          form={form}
          aria-label={field.name}
          defaultValue={text}
          autoComplete="off"
          spellCheck={false}
        />
      </td>
    );
  }
  const content = cellText(cell);
  if (field.primaryKey) {
    return (
      <th scope="row" className={styles.cell}>
        {content}
      </th>
    );
  }
  return (
    <td
      className={styles.cell}
      data-empty={cell === null}
      title={content.length > 20 ? content : undefined}
    >
      {content}
    </td>
  );
}
