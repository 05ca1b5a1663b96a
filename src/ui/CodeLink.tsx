import styles from "./CodeLink.module.css";

export type CodeLinkProps = {
  /** Path in the project: `kitchen/signals.py`. */
  readonly file: string;
  readonly line: number;
  readonly onOpen: () => void;
  /** What the link says instead of `signals.py:7`. */
  readonly text?: string;
};

/** A place in the person's code: opens the editor there. */
export function CodeLink({ file, line, onOpen, text }: CodeLinkProps) {
  return (
    <button type="button" className={styles.link} title={`${file}, line ${line}`} onClick={onOpen}>
      {text ?? `${file.split("/").at(-1)}:${line}`}
    </button>
  );
}
