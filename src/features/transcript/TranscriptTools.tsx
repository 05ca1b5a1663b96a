import { useState } from "react";
import { Button } from "#ui/Button.tsx";
import { transcriptMarkdown } from "./markdown.ts";
import styles from "./TranscriptPanel.module.css";
import type { Sentence } from "./transcript.ts";

export type TranscriptToolsProps = {
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly found: number;
  readonly total: number;
  /** Those that are listed. */
  readonly sentences: () => readonly Sentence[];
  readonly title: string;
};

/** Search and copy. */
export function TranscriptTools({
  search,
  onSearch,
  found,
  total,
  sentences,
  title,
}: TranscriptToolsProps) {
  const [told, setTold] = useState("");
  const count = search.trim() === "" ? `${total} steps` : `${found} of ${total} steps`;

  async function copy() {
    try {
      await navigator.clipboard.writeText(transcriptMarkdown(title, sentences()));
      setTold("Copied.");
    } catch {
      setTold("The browser did not allow it.");
    }
  }
  return (
    <div className={styles.tools}>
      <input
        type="search"
        aria-label="Search the transcript"
        placeholder="Search"
        className={styles.search}
        value={search}
        spellCheck={false}
        onChange={(event) => {
          setTold("");
          onSearch(event.target.value);
        }}
      />
      <span role="status" aria-label="Transcript" className={styles.count}>
        {told || count}
      </span>
      <Button size="small" onClick={() => void copy()}>
        Copy as Markdown
      </Button>
      <p id="transcript-keys" className={styles.hidden}>
        Up and Down step through the run, Enter shows the line.
      </p>
    </div>
  );
}
