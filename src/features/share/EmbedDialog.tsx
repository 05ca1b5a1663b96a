import { useProject } from "#stores/stores-context.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { CopyField } from "./CopyField.tsx";
import { embedCode } from "./embed-code.ts";
import type { ShareDialogProps } from "./ShareDialog.tsx";
import styles from "./share.module.css";
import { useShareLink } from "./use-share-link.ts";

/** The project as a frame for somebody's own page. */
export function EmbedDialog({ address, copy, onClose }: ShareDialogProps) {
  const title = useProject((state) => state.project.title);
  const link = useShareLink(`${address.replace(/\?.*$/, "")}?embed`);
  return (
    <Dialog title="Embed" onClose={onClose}>
      <p className={styles.text}>
        Put this into a page of your own: it shows the graph, the code and Run. Readers start it
        with one click.
      </p>
      <CopyField
        label="HTML"
        text={link === "" ? "" : embedCode(link, title)}
        action="Copy HTML"
        copied="Copied."
        copy={copy}
      />
    </Dialog>
  );
}
