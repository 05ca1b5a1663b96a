import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import type { Notice } from "#stores/notice-store.ts";
import { useCommands, useNotice } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import styles from "./overlay.module.css";

/** Time to read a calm notice, in milliseconds, and to make up one's mind where it offers something. */
const READING_TIME = 12_000;
const THINKING_TIME = 40_000;

/** The newest notice, above everything else, until it is dismissed or no longer true. */
export function NoticeBar() {
  const notice = useNotice((state) => state.notice);
  return notice === null ? null : <NoticeCard notice={notice} />;
}

/** A calm notice goes when it was read, but stays while the pointer or the focus is on it. */
function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { tell } = useCommands();
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice.tone !== "calm") return;
    const timer = setInterval(
      () => {
        if (!card.current?.matches(":hover, :focus-within")) tell(null);
      },
      notice.action === undefined ? READING_TIME : THINKING_TIME,
    );
    return () => clearInterval(timer);
  }, [notice, tell]);
  return (
    <div
      ref={card}
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
