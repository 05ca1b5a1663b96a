import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { offerDownload } from "#ui/offer-download.ts";
import styles from "./overlay.module.css";
import type { Playgrounds, Saved, Unreadable } from "./playgrounds.ts";

export type PlaygroundsDialogProps = {
  readonly playgrounds: Playgrounds;
  /** The one on the screen. */
  readonly openId: string;
  readonly onOpen: (saved: Saved) => void;
  readonly onClose: () => void;
};

/** What this browser keeps. What cannot be read can still be taken away as a file. */
export function PlaygroundsDialog({
  playgrounds,
  openId,
  onOpen,
  onClose,
}: PlaygroundsDialogProps) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [removed, setRemoved] = useState<readonly Removed[]>([]);
  useEffect(() => void look(playgrounds).then(setKept), [playgrounds]);

  function remove(id: string, name: string) {
    const restore = playgrounds.remove(id);
    setRemoved([...removed, { id, name, restore }]);
    void look(playgrounds).then(setKept);
  }
  function undo({ id, restore }: Removed) {
    restore();
    setRemoved(removed.filter((one) => one.id !== id));
    void look(playgrounds).then(setKept);
  }
  return (
    <Dialog title="My playgrounds" onClose={onClose}>
      {kept?.saved.length === 0 && kept.unreadable.length === 0 && (
        <p>Nothing yet: whatever you change is kept here by itself, in this browser only.</p>
      )}
      <ul className={styles.playgrounds}>
        {removed.map((one) => (
          <li key={one.id} className={styles.playground}>
            <span role="status">Deleted {one.name}</span>
            <Button size="small" onClick={() => undo(one)}>
              Undo
            </Button>
          </li>
        ))}
        {kept?.saved.map((one) => (
          <Entry
            key={one.id}
            name={one.project.title}
            about={new Date(one.savedAt).toLocaleString()}
            onRemove={one.id === openId ? null : () => remove(one.id, one.project.title)}
          >
            <Button
              size="small"
              aria-label={`Open ${one.project.title}`}
              onClick={() => onOpen(one)}
            >
              Open
            </Button>
          </Entry>
        ))}
        {kept?.unreadable.map((one) => (
          <Entry
            key={one.id}
            name="Unreadable playground"
            about={`It cannot be read: ${one.problem}.`}
            onRemove={() => remove(one.id, "an unreadable playground")}
          >
            <Button size="small" onClick={() => download(one)}>
              Download
            </Button>
          </Entry>
        ))}
      </ul>
    </Dialog>
  );
}

type Removed = { readonly id: string; readonly name: string; readonly restore: () => void };

type Kept = { readonly saved: readonly Saved[]; readonly unreadable: readonly Unreadable[] };

async function look(playgrounds: Playgrounds): Promise<Kept> {
  const [saved, unreadable] = await Promise.all([playgrounds.list(), playgrounds.unreadable()]);
  return { saved, unreadable };
}

type EntryProps = {
  readonly name: string;
  readonly about: string;
  /** `null` for the one on the screen: it would be written again at its next change. */
  readonly onRemove: (() => void) | null;
  readonly children: ReactNode;
};

function Entry({ name, about, onRemove, children }: EntryProps) {
  return (
    <li className={styles.playground}>
      <span>
        {name}
        <span className={styles.when}> {about}</span>
      </span>
      {children}
      {onRemove === null ? (
        <em className={styles.when}>open now</em>
      ) : (
        <Button size="small" look="quiet" aria-label={`Delete ${name}`} onClick={onRemove}>
          Delete
        </Button>
      )}
    </li>
  );
}

function download({ text }: Unreadable): void {
  offerDownload(new Blob([text], { type: "application/json" }), "unreadable-playground", "json");
}
