import { useEffect, useId, useRef, useState } from "react";
import { useProject } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import styles from "./share.module.css";
import { toShareFragment } from "./share-link.ts";

/** Links above this length are cut by some chats and mailers. */
const LONG_LINK = 8000;

export type ShareDialogProps = {
  /** Address of the page without its fragment. */
  readonly address: string;
  /** Puts text on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  readonly onClose: () => void;
};

/** The project as a link: its length and a button that copies it. */
export function ShareDialog({ address, copy, onClose }: ShareDialogProps) {
  const project = useProject((state) => state.project);
  const [link, setLink] = useState("");
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    let wanted = true;
    void toShareFragment(project).then((fragment) => wanted && setLink(address + fragment));
    return () => {
      wanted = false;
    };
  }, [project, address]);

  function copyLink() {
    copy(link).then(
      () => setSaid("Copied. Whoever opens it sees the code first and runs it with one click."),
      () => {
        field.current?.select();
        setSaid("The browser did not allow copying: the link is selected, press Ctrl+C or ⌘C.");
      },
    );
  }
  return (
    <Dialog title="Share" onClose={onClose}>
      <p className={styles.text}>The whole playground travels in the link. Nothing is uploaded.</p>
      <label htmlFor={id} className={styles.label}>
        Link
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.link}
        readOnly
        rows={4}
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles.row}>
        <span className={styles.length}>{link.length.toLocaleString("en")} characters</span>
        <Button look="primary" onClick={copyLink} disabled={link === ""}>
          Copy link
        </Button>
      </div>
      {link.length > LONG_LINK && (
        <p className={styles.text}>
          Some chats cut links this long. Export the project as a file instead.
        </p>
      )}
      <p role="status" className={styles.text}>
        {said}
      </p>
    </Dialog>
  );
}
