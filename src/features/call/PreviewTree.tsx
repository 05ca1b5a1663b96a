import { useState } from "react";
import type { NamedPreview, Preview } from "#engine/trace/preview.ts";
import styles from "./PreviewTree.module.css";

export type PreviewTreeProps = { readonly preview: Preview };

/** A value as Python prints it; containers and instances open to their parts. */
export function PreviewTree({ preview }: PreviewTreeProps) {
  const { parts } = preview;
  /** Closed parts are not drawn: a value may have thousands. */
  const [isOpen, setOpen] = useState(false);
  if (parts === undefined || parts.length === 0) return <PreviewText preview={preview} />;
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <PreviewText preview={preview} />
      </summary>
      {isOpen && (
        <dl className={styles.parts}>
          {numbered(parts).map(({ key, name, value }) => (
            <div key={key} className={styles.part}>
              <dt className={styles.name}>{name}</dt>
              <dd>
                <PreviewTree preview={value} />
              </dd>
            </div>
          ))}
          {preview.cut === true && <div className={styles.cut}>… more was left out</div>}
        </dl>
      )}
    </details>
  );
}

function PreviewText({ preview: { kind, text, type, pk } }: PreviewTreeProps) {
  return (
    <span className={styles.text} data-kind={kind} title={type}>
      {kind === "class" ? breakable(text) : text}
      {pk !== undefined && (
        <span className={styles.pk}>{pk === null ? " not saved" : ` pk ${pk}`}</span>
      )}
    </span>
  );
}

/** A long dotted path may go on in the next line after a dot. */
function breakable(text: string) {
  return text
    .split(/(?<=\.)/)
    .flatMap((part, at) => (at === 0 ? part : [<wbr key={part} />, part]));
}

/** Two keys of a mapping may look the same. */
function numbered(
  parts: readonly NamedPreview[],
): readonly (NamedPreview & { readonly key: string })[] {
  return parts.map((part, at) => ({ ...part, key: `${at} ${part.name}` }));
}
