import { CircleCheck } from "lucide-react";
import { useDeferredValue, useRef, useState } from "react";
import { useMoment } from "#stores/stores-context.tsx";
import { type Explanation, useExplanation } from "#stores/use-explanation.ts";
import { Button } from "#ui/Button.tsx";
import { Panel } from "#ui/Panel.tsx";
import { useSeen } from "#ui/use-seen.ts";
import { useSettled } from "#ui/use-settled.ts";
import { VerdictItem } from "./VerdictItem.tsx";
import styles from "./WhyPanel.module.css";
import { wellnessOf } from "./wellness.ts";

export type WhyPanelProps = { readonly id?: string };

/** For every receiver and operation that led to no call so far: why, and how to mend it. */
export function WhyPanel({ id }: WhyPanelProps) {
  const panel = useRef<HTMLDivElement>(null);
  // Verdicts lag behind a fast playhead, and a trace that arrives, rather than slow them down.
  const moment = useSettled(useMoment(), useSeen(panel) ? SEEN_REST : UNSEEN_REST);
  const explanation = useDeferredValue(useExplanation(moment));
  return (
    <Panel label="Why" id={id}>
      <div ref={panel} className={styles.why}>
        <h2>Why didn't it fire?</h2>
        {explanation !== null && <VerdictList {...explanation} />}
      </div>
    </Panel>
  );
}

function VerdictList({ verdicts, snapshot, events, index }: Explanation) {
  const [limit, setLimit] = useState(VERDICTS_AT_ONCE);
  const wellness = wellnessOf(snapshot, events);
  return (
    <>
      <ul className={styles.list}>
        {verdicts.slice(0, limit).map((verdict) => (
          <VerdictItem
            key={`${verdict.sentence} ${verdict.place?.line}`}
            verdict={verdict}
            cast={index.cast}
          />
        ))}
        {verdicts.length === 0 && (
          <li className={styles.well}>
            {wellness.isWell && (
              <CircleCheck size={15} aria-hidden="true" className={styles.wellIcon} />
            )}
            {wellness.sentence}
          </li>
        )}
      </ul>
      {verdicts.length > limit && (
        <Button size="small" look="quiet" onClick={() => setLimit(limit + VERDICTS_AT_ONCE)}>
          Show more ({verdicts.length - limit})
        </Button>
      )}
    </>
  );
}

/** A long run has hundreds; a click adds as many again. */
const VERDICTS_AT_ONCE = 20;

/** Milliseconds for which the playhead has to rest. */
const SEEN_REST = 120;
const UNSEEN_REST = 500;
