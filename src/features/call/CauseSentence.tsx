import type { CallNow } from "#engine/trace/snapshot.ts";
import { nameSignal } from "#engine/trace/wording.ts";
import { useCommands, useMoment } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallPanel.module.css";
import { CauseChain } from "./CauseChain.tsx";
import { SpanLink } from "./SpanLink.tsx";

export type CauseSentenceProps = { readonly call: CallNow };

/** "Called by post_save.send from Profile.save() at main.py:4. The sender waits until this returns." */
export function CauseSentence({ call }: CauseSentenceProps) {
  const { spans, cast } = useMoment().index;
  const commands = useCommands();
  const { sent, started } = call;
  if (sent === null) return null;
  const [, ...causes] = spans.causeOf(started);
  const source = causes[0];
  const place = source?.kind === "operation" ? source.started.place : sent.place;
  return (
    <>
      <p className={styles.prose}>
        Called by{" "}
        <SpanLink span={sent.span} kind="signal">
          {nameSignal(cast.signalName(sent.signal))}.{sent.mode}
        </SpanLink>
        {source !== undefined && (
          <>
            {" from "}
            <SpanLink span={source.span} kind={source.kind}>
              {source.title}
            </SpanLink>
          </>
        )}
        {place !== null && (
          <>
            {" at "}
            <CodeLink {...place} onOpen={() => commands.reveal(place)} />
          </>
        )}
        .{" "}
        {call.outcome === "running" && (
          <>
            <strong className={styles.strong}>The sender waits</strong> until this returns.
          </>
        )}
      </p>
      <CauseChain causes={causes.slice(1)} />
    </>
  );
}
