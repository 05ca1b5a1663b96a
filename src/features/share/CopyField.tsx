import { useId, useRef, useState } from "react";
import { Button } from "#ui/Button.tsx";
import styles from "./share.module.css";

export type CopyFieldProps = {
  readonly label: string;
  /** Empty while it is being made. */
  readonly text: string;
  /** On the button: `Copy link`. */
  readonly action: string;
  /** Said when it is on the clipboard. */
  readonly copied: string;
  /** Puts text on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
};

/** A text to take along: its length and a button that copies it. */
export function CopyField({ label, text, action, copied, copy }: CopyFieldProps) {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  function copyText() {
    copy(text).then(
      () => setSaid(copied),
      () => {
        field.current?.select();
        setSaid("The browser did not allow copying: the text is selected, press Ctrl+C or ⌘C.");
      },
    );
  }
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.link}
        readOnly
        rows={4}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.row}>
        <span className={styles.length}>{text.length.toLocaleString("en")} characters</span>
        <Button look="primary" onClick={copyText} disabled={text === ""}>
          {action}
        </Button>
      </div>
      <p role="status" className={styles.text}>
        {said}
      </p>
    </>
  );
}
