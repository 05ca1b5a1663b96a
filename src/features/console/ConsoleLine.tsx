import { memo } from "react";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./ConsoleLog.module.css";
import { type ConsoleEntry, outputText } from "./console-entries.ts";
import { tracebackParts } from "./traceback-parts.ts";

export type ConsoleLineProps = {
  readonly entry: ConsoleEntry;
  /** Events played: an open line may have been printed in part. */
  readonly eventCount: number;
};

/** Lines printed long ago do not change with the playhead. */
export const ConsoleLine = memo(DrawnLine, (before, after) => {
  const { entry, eventCount } = after;
  if (before.entry !== entry) return false;
  return (
    entry.kind !== "output" ||
    visiblePieces(entry, before.eventCount) === visiblePieces(entry, eventCount)
  );
});

function visiblePieces(
  { pieces }: Extract<ConsoleEntry, { kind: "output" }>,
  eventCount: number,
): number {
  return pieces.filter((piece) => piece.seq <= eventCount).length;
}

function DrawnLine({ entry, eventCount }: ConsoleLineProps) {
  switch (entry.kind) {
    case "input":
      return <InputLine entry={entry} />;
    case "output":
      return (
        <p
          className={styles.line}
          data-mark={entry.mark}
          data-seq={entry.seq}
          data-stream={entry.stream}
        >
          {outputText(entry.pieces, eventCount) || "\u00a0"}
        </p>
      );
    case "echo":
      return (
        <p className={styles.echo} data-mark={entry.mark} data-seq={entry.seq}>
          {entry.text}
        </p>
      );
    case "log": {
      const { level, logger, message } = entry.record;
      return (
        <p className={styles.line} data-mark={entry.mark} data-seq={entry.seq} data-level={level}>
          <span className={styles.faint}>
            {level} {logger}
          </span>{" "}
          {message}
        </p>
      );
    }
    case "mail": {
      const { subject, to, body } = entry.mail;
      return (
        <p className={styles.line} data-mark={entry.mark} data-seq={entry.seq}>
          <span className={styles.faint}>Mail to {to.join(", ")}</span> {subject}
          {"\n"}
          {body}
        </p>
      );
    }
    case "error":
      return <Traceback entry={entry} />;
    case "limit":
      return <Limit entry={entry} />;
  }
}

function InputLine({ entry }: { readonly entry: Extract<ConsoleEntry, { kind: "input" }> }) {
  const commands = useCommands();
  return (
    <p className={styles.line} data-mark={entry.mark} data-seq={entry.seq}>
      <button
        type="button"
        className={styles.prompt}
        title="Go to this line in the timeline"
        onClick={() => commands.jumpToSpan(entry.span)}
      >
        In [{entry.line}]:
      </button>{" "}
      {entry.text}
    </p>
  );
}

function Limit({ entry }: { readonly entry: Extract<ConsoleEntry, { kind: "limit" }> }) {
  const commands = useCommands();
  const { sentence, place } = entry;
  return (
    <p className={styles.line} data-seq={entry.seq} data-level="ERROR">
      {sentence}
      {place !== null && (
        <>
          {" "}
          <CodeLink
            {...place}
            text={`${place.file}:${place.line}`}
            onOpen={() => commands.reveal(place)}
          />
        </>
      )}
    </p>
  );
}

function Traceback({ entry }: { readonly entry: Extract<ConsoleEntry, { kind: "error" }> }) {
  const commands = useCommands();
  return (
    <p className={styles.line} data-mark={entry.mark} data-seq={entry.seq} data-level="ERROR">
      {tracebackParts(entry.error).map(({ text, place }, at) =>
        place === null ? (
          text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text that never changes
          <CodeLink key={at} {...place} text={text} onOpen={() => commands.reveal(place)} />
        ),
      )}
    </p>
  );
}
