import { Ghost } from "lucide-react";
import { useCommands } from "#stores/stores-context.tsx";
import styles from "./GhostLayer.module.css";
import type { GhostNote } from "./ghost-notes.ts";

export type GhostNoteViewProps = { readonly note: GhostNote };

/** The reason in few words; all of it is the tooltip, and a click shows the line. */
export function GhostNoteView({ note }: GhostNoteViewProps) {
  const { verdict, reason, more, at, width, name } = note;
  const commands = useCommands();
  const { place, sentence, mend } = verdict;
  const others = more.map((other) => ` ${other.sentence}`).join("");
  return (
    <button
      type="button"
      className={styles.note}
      data-card={name !== null}
      style={{ left: at.x, top: at.y, maxWidth: width }}
      aria-label={`Why: ${sentence}${others}`}
      title={`${sentence}${mend === null ? "" : ` ${mend}`}${others}`}
      disabled={place === null}
      onClick={() => place !== null && commands.reveal(place)}
    >
      {name !== null && <strong className={styles.name}>{name}</strong>}
      <span className={styles.reason}>
        <Ghost className={styles.icon} size={11} aria-hidden="true" />
        {more.length === 0 ? reason : `+${more.length} · ${reason}`}
      </span>
    </button>
  );
}
