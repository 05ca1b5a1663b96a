import { type MouseEvent, useId } from "react";
import type { FieldInfo, ModelInfo } from "#engine/trace/events.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import styles from "./CreateForm.module.css";
import type { FieldOption } from "./field-input.ts";
import { type ManyToManyVerb, type ModelReference, manyToManyLine } from "./model-lines.ts";
import { useRelationOptions } from "./use-relation-options.ts";

export type ManyToManyControlsProps = {
  readonly model: ModelInfo;
  readonly reference: ModelReference;
};

const VERBS: readonly ManyToManyVerb[] = ["add", "remove", "clear"];

/** For each many-to-many field: choose a row and another one, then add, remove or clear. */
export function ManyToManyControls({ model, reference }: ManyToManyControlsProps) {
  return model.fields
    .filter((field) => field.manyToMany)
    .map((field) => (
      <ManyToManyField key={field.name} model={model} field={field} reference={reference} />
    ));
}

type ManyToManyFieldProps = {
  readonly model: ModelInfo;
  readonly field: FieldInfo;
  readonly reference: ModelReference;
};

function ManyToManyField({ model, field, reference }: ManyToManyFieldProps) {
  const commands = useCommands();
  const rows = useRelationOptions(model.label);
  const others = useRelationOptions(field.relatedModel);
  const id = useId();
  if (rows.length === 0) return null;
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
