import { CircleCheck } from "lucide-react";
import { useDeferredValue, useMemo, useRef, useState } from "react";
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

const VERDICTS_AT_ONCE = 40;

const selectPlayhead = ({ playhead }: { readonly playhead: number }) => playhead;
const selectFiles = ({ project }: ProjectState) => project.files;

/** For every receiver and operation that led to no call so far: why, and how to mend it. */
export function WhyPanel({ id }: WhyPanelProps) {
  const list = useRef<HTMLUListElement>(null);
  const { verdicts, wellness } = useEvidence(useSeen(list) ? SEEN_REST : UNSEEN_REST);
  const [limit, setLimit] = useState(VERDICTS_AT_ONCE);
  return (
    <Panel label="Why" id={id}>
      <div className={styles.why}>
        <h2>Why didn't it fire?</h2>
        <ul ref={list} className={styles.list}>
          {verdicts.slice(0, limit).map((verdict) => (
            <VerdictItem key={`${verdict.sentence} ${verdict.place?.line}`} verdict={verdict} />
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

type Found = { readonly verdicts: readonly Verdict[]; readonly wellness: Wellness };

/** Milliseconds for which the playhead has to rest. */
const SEEN_REST = 60;
const UNSEEN_REST = 500;

/** Verdicts lag behind a fast playhead rather than slow it down: they read the whole trace. */
function useEvidence(rest: number): Found {
  const index = useTraceIndex();
  const playhead = useDeferredValue(useSettled(usePlayback(selectPlayhead), rest));
  const files = useProject(selectFiles);
  return useMemo(() => {
    const snapshot = index.snapshotAt(playhead);
    const events = index.events.slice(0, snapshot.length);
    const verdicts = explainSilence({ snapshot, events, cast: index.cast, files });
    return { verdicts, wellness: wellnessOf(snapshot, events) };
  }, [index, playhead, files]);
}
