import { foundParts } from "./found-parts.ts";
import styles from "./TranscriptPanel.module.css";

export type MarkedTextProps = { readonly text: string; readonly search: string };

/** Text with the words that were searched for marked. */
export function MarkedText({ text, search }: MarkedTextProps) {
  return foundParts(text, search).map(({ part, isFound }, at) =>
    isFound ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text in their order
      <mark key={at} className={styles.found}>
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
