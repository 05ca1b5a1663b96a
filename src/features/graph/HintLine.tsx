import { usePlayback, useRun, useTraceIndex } from "#stores/stores-context.tsx";
import { useIsEdited } from "#stores/use-is-edited.ts";
import { nameProblem } from "#stores/use-quiet-reason.ts";
import styles from "./GraphPanel.module.css";
import { hintOf } from "./hint.ts";

/** The sentence at the foot of the picture. */
export function HintLine() {
  const index = useTraceIndex();
  const hint = usePlayback(({ playhead }) => {
    const from = playhead === 0 ? 0 : index.eventCountAt(playhead - 1);
    const step = playhead === 0 ? [] : index.events.slice(from, index.eventCountAt(playhead));
    return hintOf(index.snapshotAt(playhead), step);
  });
  const [problem] = useRun((state) => state.problems);
  const isEdited = useIsEdited();
  const stale =
    problem !== undefined
      ? `The run before: the code has a problem now. ${nameProblem(problem)}`
      : isEdited
        ? "The run before your edits. Press Run to see what they change."
        : null;
  return (
    <p className={styles.hint} data-stale={stale !== null}>
      {stale ?? hint}
    </p>
  );
}
