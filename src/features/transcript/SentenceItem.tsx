import type { CSSProperties, ReactNode } from "react";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import { MarkedText } from "./MarkedText.tsx";
import styles from "./TranscriptPanel.module.css";
import type { Sentence } from "./transcript.ts";

export type SentenceItemProps = {
  readonly sentence: Sentence;
  readonly total: number;
  readonly isCurrent: boolean;
  readonly isLater: boolean;
  readonly search: string;
};

/** Deeper ones are not drawn further in; their number says how deep they are. */
const MAX_INDENT = 8;

export function SentenceItem({
  sentence: { step, depth, text, cause, notes, mark },
  total,
  isCurrent,
  isLater,
  search,
}: SentenceItemProps) {
  const commands = useCommands();
  const place = cause?.place ?? null;
  const marked = (part: string): ReactNode => <MarkedText text={part} search={search} />;
  return (
    <li
      data-step={step}
      data-mark={mark}
      data-later={isLater}
      aria-current={isCurrent ? "step" : undefined}
      aria-posinset={step}
      aria-setsize={total}
      className={styles.item}
      style={{ "--depth": Math.min(depth, MAX_INDENT) } as CSSProperties}
    >
      <span className={styles.number}>{step}.</span>
      <div className={styles.said}>
        <p>
          {marked(text)}
          {cause !== null && (
            <span className={styles.cause}>
              {", because "}
              {marked(cause.text)}
              {place !== null && (
                <>
                  {" at "}
                  <CodeLink
                    {...place}
                    text={`${place.file}:${place.line}`}
                    onOpen={() => commands.reveal(place)}
                  />
                </>
              )}
            </span>
          )}
          {depth > MAX_INDENT && <span className={styles.cause}> ({depth} deep)</span>}
        </p>
        {notes.map((note, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the notes of a step stay in their order
          <p key={at} className={styles.note}>
            {marked(note)}
          </p>
        ))}
      </div>
    </li>
  );
}
