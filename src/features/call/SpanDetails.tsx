import type { SpanNode } from "#engine/trace/spans.ts";
import { nameDuration } from "#engine/trace/wording.ts";
import { useCommands, useMoment } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import { CallError } from "./CallError.tsx";
import styles from "./CallPanel.module.css";
import { CauseChain } from "./CauseChain.tsx";
import { SpanLink } from "./SpanLink.tsx";

export type SpanDetailsProps = {
  readonly node: SpanNode;
  /** The playhead has not reached it. */
  readonly isLater: boolean;
};

/** An operation, a line of the session, a transaction or a callback, with what happened directly inside it. */
export function SpanDetails({ node, isLater }: SpanDetailsProps) {
  const { index, playhead } = useMoment();
  const commands = useCommands();
  const played = index.eventCountAt(playhead);
  const { kind, title, started } = node;
  const { place } = started;
  const hasEnded = node.end !== null && node.end <= played;
  const error = hasEnded && node.ended !== null && "error" in node.ended ? node.ended.error : null;
  const inside = index.spans
    .childrenOf(node.span)
    .filter((item) => item.type === "span" && item.start <= played)
    .flatMap((item) => (item.type === "span" ? [item] : []));
  return (
    <>
      <p className={styles.label}>
        {kind} · {isLater ? "comes later" : hasEnded ? node.outcome : "running"}
        {hasEnded && node.duration !== null && ` · ${nameDuration(node.duration)}`}
      </p>
      <header className={styles.title}>
        <h2 className={styles.name} data-kind={kind}>
          {title}
        </h2>
        {place !== null && <CodeLink {...place} onOpen={() => commands.reveal(place)} />}
      </header>
      {started.type === "operation.started" && started.silent && (
        <p className={styles.prose}>This operation sends no model signals, by design.</p>
      )}
      {error !== null && <CallError error={error} />}
      {inside.length > 0 && (
        <>
          <p className={styles.label}>inside it</p>
          <ol className={styles.list}>
            {inside.map((child) => (
              <li key={child.span} className={styles.item}>
                <SpanLink span={child.span} kind={child.kind}>
                  {child.title}
                </SpanLink>
              </li>
            ))}
          </ol>
        </>
      )}
      <CauseChain causes={index.spans.causeOf(started)} />
    </>
  );
}
