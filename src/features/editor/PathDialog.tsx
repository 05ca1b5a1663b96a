import { type FormEvent, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { TextField } from "#ui/TextField.tsx";
import styles from "./editor.module.css";

export type PathDialogProps = {
  readonly title: string;
  readonly action: string;
  readonly start: string;
  /** One sentence when the path cannot be used. */
  readonly problemOf: (path: string) => string | null;
  readonly onAnswer: (path: string) => void;
  readonly onClose: () => void;
};

/** Asks for a path; says what is wrong with it only after it was tried. */
export function PathDialog({
  title,
  action,
  start,
  problemOf,
  onAnswer,
  onClose,
}: PathDialogProps) {
  const [path, setPath] = useState(start);
  const [tried, setTried] = useState(false);
  const problem = problemOf(path.trim());

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (problem !== null) return;
    onAnswer(path.trim());
    onClose();
  }
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit} className={styles.pathForm}>
        <TextField
          label="Path"
          value={path}
          onChange={(event) => setPath(event.target.value)}
          problem={tried ? problem : null}
          autoFocus
        />
        <Button look="primary" onClick={submit}>
          {action}
        </Button>
      </form>
    </Dialog>
  );
}
