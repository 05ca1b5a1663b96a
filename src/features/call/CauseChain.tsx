import { useMemo, useState } from "react";
import type { Place } from "#engine/trace/preview.ts";
import type { SpanNode } from "#engine/trace/spans.ts";
import { useCommands } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { CodeLink } from "#ui/CodeLink.tsx";
import styles from "./CallPanel.module.css";
import { foldRepeats } from "./fold-repeats.ts";
import { SpanLink } from "./SpanLink.tsx";

export type CauseChainProps = {
  /** Innermost first. */
  readonly causes: readonly SpanNode[];
};

/** What all of it happened inside, up to the line that a person wrote. Rounds of a recursion are folded until asked for. */
export function CauseChain({ causes }: CauseChainProps) {
  const [unfolded, unfold] = useState(false);
  const stretches = useMemo(
    () => (unfolded ? [{ items: causes, times: 1 }] : foldRepeats(causes, looksOf)),
    [causes, unfolded],
  );
  if (causes.length === 0) return null;
  return (
    <div className={styles.chain}>
      <p className={styles.label}>all of it inside</p>
      <ol className={styles.causes}>
        {stretches.map(({ items, times }) => [
          items.map((cause, at) => <Cause key={cause.span} cause={cause} outer={items[at + 1]} />),
          times > 1 && (
            <li key={`more ${items[0]?.span}`} className={styles.cause}>
              <Button size="small" look="quiet" onClick={() => unfold(true)}>
                the same {times - 1} times more
              </Button>
            </li>
          ),
        ])}
      </ol>
    </div>
  );
}

type CauseProps = { readonly cause: SpanNode; readonly outer: SpanNode | undefined };

function Cause({ cause: { span, kind, title, started }, outer }: CauseProps) {
  const commands = useCommands();
  const { place } = started;
  return (
    <li className={styles.cause}>
      <SpanLink span={span} kind={kind}>
        {title}
      </SpanLink>
      {place !== null && !isSamePlace(place, outer?.started.place) && (
        <CodeLink {...place} onOpen={() => commands.reveal(place)} />
      )}
    </li>
  );
}

/** A save and its send come from one line: it is linked once. */
function isSamePlace(one: Place, other: Place | null | undefined): boolean {
  return one.file === other?.file && one.line === other.line;
}

/** Causes with the same looks are rounds of one recursion. */
function looksOf({ kind, title, started: { place } }: SpanNode): string {
  return `${kind} ${title} ${place?.file}:${place?.line}`;
}
