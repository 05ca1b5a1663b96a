import type { SpanNode } from "#engine/trace/spans.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallPanel.module.css";
import { SpanLink } from "./SpanLink.tsx";

export type CauseChainProps = {
  /** Innermost first. */
  readonly causes: readonly SpanNode[];
};

/** What all of it happened inside, up to the line that a person wrote. */
export function CauseChain({ causes }: CauseChainProps) {
  const commands = useCommands();
  if (causes.length === 0) return null;
  return (
    <div className={styles.chain}>
      <p className={styles.label}>all of it inside</p>
      <ol className={styles.causes}>
        {causes.map(({ span, kind, title, started: { place } }) => (
          <li key={span} className={styles.cause}>
            <SpanLink span={span} kind={kind}>
              {title}
            </SpanLink>
            {place !== null && <CodeLink {...place} onOpen={() => commands.reveal(place)} />}
          </li>
        ))}
      </ol>
    </div>
  );
}
