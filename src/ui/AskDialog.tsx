import { type FormEvent, useEffect, useRef, useState } from "react";
import styles from "./AskDialog.module.css";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { TextField } from "./TextField.tsx";

export type AskDialogProps = {
  readonly title: string;
  /** Of the field. */
  readonly label: string;
  readonly action: string;
  readonly start: string;
  /** One sentence when the answer cannot be used. */
  readonly problemOf: (answer: string) => string | null;
  readonly onAnswer: (answer: string) => void;
  readonly onClose: () => void;
};

/** Asks for one line of text, without spaces around it; says what is wrong with it only after it was tried. */
export function AskDialog({
  title,
  label,
  action,
  start,
  problemOf,
  onAnswer,
  onClose,
}: AskDialogProps) {
  const [answer, setAnswer] = useState(start);
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const problem = problemOf(answer.trim());
  // After the dialog opened: the platform gives the focus to its first button, which closes.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    onAnswer(answer.trim());
    onClose();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className={styles.form}>
        <TextField
          ref={field}
          label={label}
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
          problem={tried ? problem : null}
        />
        <Button look="primary" onClick={submit}>
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
