import { type MouseEvent, useId } from "react";
import type { FieldInfo } from "#engine/trace/events.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./CreateForm.module.css";
import type { FieldOption } from "./field-input.ts";
import { type ManyToManyVerb, type ModelReference, manyToManyLine } from "./model-lines.ts";
import { type ModelTable, relationOptions } from "./model-tables.ts";

export type ManyToManyControlsProps = {
  readonly table: ModelTable;
  readonly reference: ModelReference;
  readonly snapshot: Snapshot;
};

const VERBS: readonly ManyToManyVerb[] = ["add", "remove", "clear"];

/** For each many-to-many field: choose a row and another one, then add, remove or clear. */
export function ManyToManyControls({ table, reference, snapshot }: ManyToManyControlsProps) {
  const rows = relationOptions(table.model.label, snapshot);
  return table.model.fields
    .filter((field) => field.manyToMany && rows.length > 0)
    .map((field) => (
      <ManyToManyField
        key={field.name}
        field={field}
        rows={rows}
        others={relationOptions(field.relatedModel, snapshot)}
        reference={reference}
      />
    ));
}

type ManyToManyFieldProps = {
  readonly field: FieldInfo;
  readonly rows: readonly FieldOption[];
  readonly others: readonly FieldOption[];
  readonly reference: ModelReference;
};

function ManyToManyField({ field, rows, others, reference }: ManyToManyFieldProps) {
  const commands = useCommands();
  const id = useId();
  function run(verb: ManyToManyVerb) {
    return ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
      const row = chosen(rows, form, `${id}-row`);
      const other = chosen(others, form, `${id}-other`);
      if (row === undefined || (verb !== "clear" && other === undefined)) return;
      commands.execute(
        manyToManyLine(reference, row.cell, {
          field: field.name,
          verb,
          other: other?.cell ?? null,
        }),
      );
    };
  }
  return (
    <fieldset className={styles.relation}>
      <legend className={styles.label}>{field.name}</legend>
      <Choice name={`${id}-row`} label="row" options={rows} />
      <Choice name={`${id}-other`} label={field.name} options={others} />
      {VERBS.map((verb) => (
        <Button
          key={verb}
          size="small"
          disabled={verb !== "clear" && others.length === 0}
          onClick={run(verb)}
        >
          {verb}()
        </Button>
      ))}
    </fieldset>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly FieldOption[];
};

function Choice({ name, label, options }: ChoiceProps) {
  return (
    <select name={name} aria-label={label} className={styles.input}>
      {options.map((option) => (
        <option key={option.text} value={option.text}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function chosen(options: readonly FieldOption[], form: HTMLFormElement | null, name: string) {
  const text = form === null ? null : new FormData(form).get(name);
  return options.find((option) => option.text === text);
}
