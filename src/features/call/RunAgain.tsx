import type { TraceEvent } from "#engine/trace/events.ts";
import { useCommands, useMoment } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallPanel.module.css";
import { originOf } from "./origin.ts";

export type RunAgainProps = { readonly event: TraceEvent };

/** Back to what a person did: runs the line of the session once more, or puts the caret at the line of the file. */
export function RunAgain({ event }: RunAgainProps) {
  const { cast } = useMoment().index;
  const commands = useCommands();
  const origin = originOf(event, cast);
  if (origin === null) return null;
  return (
    <p className={styles.prose}>
      Run again from here:{" "}
      {origin.type === "line" ? (
        <Button size="small" onClick={() => commands.execute(origin.text)}>
          <code className={styles.again} title={origin.text}>
            {origin.text}
          </code>
        </Button>
      ) : (
        <CodeLink {...origin.place} onOpen={() => commands.reveal(origin.place)} />
      )}
    </p>
  );
}
