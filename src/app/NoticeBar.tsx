import { X } from "lucide-react";
import { useCommands, useNotice } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./overlay.module.css";

/** The newest notice, above everything else, until it is dismissed. */
export function NoticeBar() {
  const notice = useNotice((state) => state.notice);
  const { tell } = useCommands();
  if (notice === null) return null;
  return (
    <div
      className={styles.notice}
      role={notice.tone === "problem" ? "alert" : "status"}
      data-tone={notice.tone}
    >
      <span>{notice.text}</span>
      {notice.action !== undefined && (
        <Button size="small" onClick={notice.action.run}>
          {notice.action.label}
        </Button>
      )}
      <IconButton label="Dismiss" look="quiet" onClick={() => tell(null)}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
