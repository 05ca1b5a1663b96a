import { CircleCheck } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
import type { Cast } from "#engine/trace/cast.ts";
import { explainSilence } from "#engine/trace/why/explain.ts";
import type { Verdict } from "#engine/trace/why/verdict.ts";
import type { ProjectState } from "#stores/project-store.ts";
import { usePlayback, useProject, useTraceIndex } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { Panel } from "#ui/Panel.tsx";
import { useSeen } from "#ui/use-seen.ts";
import { useSettled } from "#ui/use-settled.ts";
import { VerdictItem } from "./VerdictItem.tsx";
import styles from "./WhyPanel.module.css";
import { type Wellness, wellnessOf } from "./wellness.ts";

export type WhyPanelProps = { readonly id?: string };

const selectPlayhead = ({ playhead }: { readonly playhead: number }) => playhead;
const selectFiles = ({ project }: ProjectState) => project.files;

/** For every receiver and operation that led to no call so far: why, and how to mend it. */
export function WhyPanel({ id }: WhyPanelProps) {
  const list = useRef<HTMLUListElement>(null);
  const { verdicts, wellness, cast } = useEvidence(useSeen(list) ? SEEN_REST : UNSEEN_REST);
  const [limit, setLimit] = useState(VERDICTS_AT_ONCE);
  return (
    <Panel label="Why" id={id}>
      <div className={styles.why}>
        <h2>Why didn't it fire?</h2>
        <ul ref={list} className={styles.list}>
          {verdicts.slice(0, limit).map((verdict) => (
            <VerdictItem
              key={`${verdict.sentence} ${verdict.place?.line}`}
              verdict={verdict}
              cast={cast}
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
      </div>
    </Panel>
  );
}

type Found = {
  readonly verdicts: readonly Verdict[];
  readonly wellness: Wellness;
  /** Knows the names of what they are about. */
  readonly cast: Cast;
};

/** A long run has hundreds; a click adds as many again. */
const VERDICTS_AT_ONCE = 20;

/** Milliseconds for which the playhead has to rest. */
const SEEN_REST = 120;
const UNSEEN_REST = 500;

/** Verdicts lag behind a fast playhead, and a trace that arrives, rather than slow them down: they read the whole trace. */
function useEvidence(rest: number): Found {
  const newest = useTraceIndex();
  const at = usePlayback(selectPlayhead);
  const moment = useMemo(() => ({ index: newest, playhead: at }), [newest, at]);
  const { index, playhead } = useDeferredValue(useSettled(moment, rest));
  const files = useProject(selectFiles);
  return useMemo(() => {
    const snapshot = index.snapshotAt(playhead);
    const events = index.events.slice(0, snapshot.length);
    const verdicts = explainSilence({ snapshot, events, cast: index.cast, files });
    return { verdicts, wellness: wellnessOf(snapshot, events), cast: index.cast };
  }, [index, playhead, files]);
}
