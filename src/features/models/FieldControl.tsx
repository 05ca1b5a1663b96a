import { useId } from "react";
import type { FieldInfo } from "#engine/trace/events.ts";
import styles from "./CreateForm.module.css";
import { fieldInput } from "./field-input.ts";
import { useRelationOptions } from "./use-relation-options.ts";

export type FieldControlProps = {
  readonly field: FieldInfo;
  /** What it begins with. */
  readonly text: string;
};

/** One field of the form, labelled by its name. Empty means: leave it to Django. */
export function FieldControl({ field, text }: FieldControlProps) {
  const input = fieldInput(field, useRelationOptions(field.relatedModel));
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {field.name}
      </label>
      {input.type === "select" ? (
        <select id={id} name={field.name} className={styles.input} defaultValue={text}>
          <option value="">{field.hasDefault ? "default" : "—"}</option>
          {input.options.map((option) => (
            <option key={option.text} value={option.text}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          name={field.name}
          className={styles.input}
          type={input.type}
          defaultValue={text}
          step="any"
          autoComplete="off"
          spellCheck={false}
        />
      )}
    </div>
  );
}
