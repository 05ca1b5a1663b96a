import { useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import styles from "./overlay.module.css";
import type { Playgrounds, Saved } from "./playgrounds.ts";

export type PlaygroundsDialogProps = {
  readonly playgrounds: Playgrounds;
  readonly onOpen: (saved: Saved) => void;
  readonly onClose: () => void;
};

/** What this browser keeps. */
export function PlaygroundsDialog({ playgrounds, onOpen, onClose }: PlaygroundsDialogProps) {
  const [saved, setSaved] = useState<readonly Saved[] | null>(null);
  useEffect(() => void playgrounds.list().then(setSaved), [playgrounds]);

  function remove(id: string) {
    playgrounds.remove(id);
    void playgrounds.list().then(setSaved);
  }
  return (
    <Dialog title="My playgrounds" onClose={onClose}>
      {saved?.length === 0 && (
        <p>Nothing yet: whatever you change is kept here by itself, in this browser only.</p>
      )}
      <ul className={styles.playgrounds}>
        {saved?.map((one) => (
          <li key={one.id} className={styles.playground}>
            <span>
              {one.project.title}
              <span className={styles.when}> {new Date(one.savedAt).toLocaleString()}</span>
            </span>
            <Button
              size="small"
              aria-label={`Open ${one.project.title}`}
              onClick={() => onOpen(one)}
            >
              Open
            </Button>
            <Button
              size="small"
              look="quiet"
              aria-label={`Delete ${one.project.title}`}
              onClick={() => remove(one.id)}
            >
              Delete
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
