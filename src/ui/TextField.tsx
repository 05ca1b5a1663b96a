import { type ComponentProps, useId } from "react";
import styles from "./TextField.module.css";

export type TextFieldProps = Omit<ComponentProps<"input">, "className" | "id"> & {
  readonly label: string;
  /** One sentence about what is wrong; `null` when nothing is. */
  readonly problem?: string | null;
};

/** A labelled line of text with its problem underneath. */
export function TextField({ label, problem = null, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        spellCheck={false}
        autoComplete="off"
        {...rest}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
