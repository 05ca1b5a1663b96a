import type { Place } from "#engine/trace/preview.ts";
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
        {causes.map(({ span, kind, title, started: { place } }, at) => (
          <li key={span} className={styles.cause}>
            <SpanLink span={span} kind={kind}>
              {title}
            </SpanLink>
            {place !== null && !isSamePlace(place, causes[at + 1]?.started.place) && (
              <CodeLink {...place} onOpen={() => commands.reveal(place)} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A save and its send come from one line: it is linked once. */
function isSamePlace(one: Place, other: Place | null | undefined): boolean {
  return one.file === other?.file && one.line === other.line;
}
