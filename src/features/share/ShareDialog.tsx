import { Dialog } from "#ui/Dialog.tsx";
import { CopyField } from "./CopyField.tsx";
import styles from "./share.module.css";
import { useShareLink } from "./use-share-link.ts";

/** Links above this length are cut by some chats and mailers. */
const LONG_LINK = 8000;

export type ShareDialogProps = {
  /** Address of the page without its fragment. */
  readonly address: string;
  /** Puts text on the clipboard; rejects when the browser refuses. */
  readonly copy: (text: string) => Promise<void>;
  readonly onClose: () => void;
};

/** The project as a link. */
export function ShareDialog({ address, copy, onClose }: ShareDialogProps) {
  const link = useShareLink(address);
  return (
    <Dialog title="Share" onClose={onClose}>
      <p className={styles.text}>The whole playground travels in the link. Nothing is uploaded.</p>
      <CopyField
        label="Link"
        text={link}
        action="Copy link"
        copied="Copied. Whoever opens it sees the code first and runs it with one click."
        copy={copy}
      />
      {link.length > LONG_LINK && (
        <p className={styles.text}>
          Some chats cut links this long. Export the project as a file instead.
        </p>
      )}
    </Dialog>
  );
}
