import { type ReactNode, useEffect, useState } from "react";
import { Button } from "#ui/Button.tsx";
import { Dialog } from "#ui/Dialog.tsx";
import { offerDownload } from "#ui/offer-download.ts";
import styles from "./overlay.module.css";
import type { Playgrounds, Saved, Unreadable } from "./playgrounds.ts";

export type PlaygroundsDialogProps = {
  readonly playgrounds: Playgrounds;
  readonly onOpen: (saved: Saved) => void;
  readonly onClose: () => void;
};

/** What this browser keeps. What cannot be read can still be taken away as a file. */
export function PlaygroundsDialog({ playgrounds, onOpen, onClose }: PlaygroundsDialogProps) {
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => void look(playgrounds).then(setKept), [playgrounds]);

  function remove(id: string) {
    playgrounds.remove(id);
    void look(playgrounds).then(setKept);
  }
  return (
    <Dialog title="My playgrounds" onClose={onClose}>
      {kept?.saved.length === 0 && kept.unreadable.length === 0 && (
        <p>Nothing yet: whatever you change is kept here by itself, in this browser only.</p>
      )}
      <ul className={styles.playgrounds}>
        {kept?.saved.map((one) => (
          <Entry
            key={one.id}
            name={one.project.title}
            about={new Date(one.savedAt).toLocaleString()}
            onRemove={() => remove(one.id)}
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
            onRemove={() => remove(one.id)}
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

type Kept = { readonly saved: readonly Saved[]; readonly unreadable: readonly Unreadable[] };

async function look(playgrounds: Playgrounds): Promise<Kept> {
  const [saved, unreadable] = await Promise.all([playgrounds.list(), playgrounds.unreadable()]);
  return { saved, unreadable };
}

type EntryProps = {
  readonly name: string;
  readonly about: string;
  readonly onRemove: () => void;
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
      <Button size="small" look="quiet" aria-label={`Delete ${name}`} onClick={onRemove}>
        Delete
      </Button>
    </li>
  );
}

function download({ text }: Unreadable): void {
  offerDownload(new Blob([text], { type: "application/json" }), "unreadable-playground", "json");
}
