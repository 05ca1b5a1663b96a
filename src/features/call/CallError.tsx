import { Flame } from "lucide-react";
import type { ErrorPreview } from "#engine/trace/preview.ts";
import { nameError } from "#engine/trace/wording.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallError.module.css";

export type CallErrorProps = {
  readonly error: ErrorPreview;
  /** `send_robust` caught it. Left out where nobody could. */
  readonly isCaught?: boolean;
};

export function CallError({ error, isCaught }: CallErrorProps) {
  const commands = useCommands();
  const frame = error.trail.at(-1);
  return (
    <div className={styles.error}>
      <p className={styles.text}>
        <Flame size={14} aria-hidden="true" className={styles.icon} />
        {nameError(error)}{" "}
        {frame !== undefined && (
          <CodeLink
            file={frame.file}
            line={frame.line}
            onOpen={() => commands.reveal({ file: frame.file, line: frame.line })}
          />
        )}
      </p>
      {isCaught !== undefined && (
        <p>
          {isCaught
            ? "send_robust() caught it, and the next receiver is served."
            : "send() does not catch it: receivers after this one are not reached."}
        </p>
      )}
      {error.traceback.includes("\n") && (
        <details>
          <summary>Traceback</summary>
          <pre className={styles.traceback}>{error.traceback}</pre>
        </details>
      )}
    </div>
  );
}
