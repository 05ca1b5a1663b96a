import { Pencil, Trash2, X } from "lucide-react";
import { type FormEvent, memo, useId, useLayoutEffect, useRef, useState } from "react";
import type { FieldInfo, ModelInfo } from "#engine/trace/events.ts";
import { rowMark } from "#engine/trace/marks.ts";
import { useCommands, useSnapshotReader } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { formFields } from "./field-input.ts";
import { edited, formTexts } from "./form-values.ts";
import { ModelCell } from "./ModelCell.tsx";
import { deleteLine, type ModelReference, saveLine } from "./model-lines.ts";
import { cellText, type TableRow } from "./model-tables.ts";
import { passFocusOn } from "./pass-focus-on.ts";
import styles from "./RowTable.module.css";

export type ModelRowProps = {
  readonly model: ModelInfo;
  readonly columns: readonly FieldInfo[];
  readonly row: TableRow;
  readonly isNew: boolean;
  /** Its number in the whole table, where only a part of that is drawn. */
  readonly place: number | undefined;
  readonly reference: ModelReference;
};

/** The same elements in every row: React compares nothing below them. */
const CROSS = <X size={14} aria-hidden="true" />;
const PENCIL = <Pencil size={13} aria-hidden="true" />;
const BIN = <Trash2 size={13} aria-hidden="true" />;

/** A row with its verbs. While it is edited, Save writes the changed fields first. */
export const ModelRow = memo(DrawnRow);

function DrawnRow({ model, columns, row, isNew, place, reference }: ModelRowProps) {
  const readSnapshot = useSnapshotReader();
  const commands = useCommands();
  /** Key of the row that is edited: the element may have another row by now. */
  const [edits, setEdits] = useState<string | null>(null);
  const editing = edits === row.key;
  const id = useId();
  const element = useRef<HTMLTableRowElement>(null);
  const fields = formFields(model).filter((field) => !field.primaryKey);

  useLayoutEffect(() => {
    const own = element.current;
    return () => {
      if (own !== null) passFocusOn(own);
    };
  }, []);
  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const before = new Map(columns.map((column, at) => [column.name, editText(row, at)]));
    const texts = { before, after: editing ? formTexts(event.currentTarget) : before };
    commands.execute(saveLine(reference, row.pk, edited(fields, texts, readSnapshot())));
    setEdits(null);
  }
  return (
    <tr
      ref={element}
      aria-rowindex={place}
      data-new={isNew}
      data-mark={rowMark(model.label, row.pk)}
      className={styles.row}
      id={`${id}-row`}
    >
      {columns.map((column, at) => (
        <ModelCell
          key={column.attname}
          field={column}
          cell={row.cells[at] ?? null}
          form={editing && fields.includes(column) ? `${id}-form` : null}
          text={editText(row, at)}
        />
      ))}
      <td className={styles.verbs}>
        <form id={`${id}-form`} onSubmit={save} className={styles.verbRow}>
          {!model.autoCreated && (
            <>
              <IconButton
                label={editing ? "Keep as it is" : "Edit"}
                look="quiet"
                aria-describedby={`${id}-row`}
                onClick={() => setEdits(editing ? null : row.key)}
              >
                {editing ? CROSS : PENCIL}
              </IconButton>
              <IconButton
                label="Delete"
                look="quiet"
                aria-describedby={`${id}-row`}
                onClick={() => commands.execute(deleteLine(reference, row.pk))}
              >
                {BIN}
              </IconButton>
              <Button size="small" submit aria-describedby={`${id}-row`}>
                Save
              </Button>
            </>
          )}
        </form>
      </td>
    </tr>
  );
}

function editText(row: TableRow, column: number): string {
  const cell = row.cells[column] ?? null;
  return cell === null ? "" : cellText(cell);
}
