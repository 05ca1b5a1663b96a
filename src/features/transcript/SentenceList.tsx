import {
  type KeyboardEvent,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { rowOf, rowOffsets, rowsBetween } from "./row-offsets.ts";
import { SentenceItem } from "./SentenceItem.tsx";
import styles from "./TranscriptPanel.module.css";
import type { Transcript } from "./transcript.ts";
import { useScrolled } from "./use-scrolled.ts";

export type SentenceListProps = {
  readonly transcript: Transcript;
  /** Those that are listed, in order. */
  readonly steps: readonly number[];
  readonly playhead: number;
  readonly search: string;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onChoose: (step: number) => void;
};

/** Pixels drawn above and below what can be seen. */
const MARGIN = 240;

/** Draws the sentences that can be seen, and follows the playhead. */
export function SentenceList({
  transcript,
  steps,
  playhead,
  search,
  onKeyDown,
  onChoose,
}: SentenceListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const heights = useRef(new Map<number, number>());
  const [measured, setMeasured] = useState(0);
  const { top, height } = useScrolled(scroller);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts what was measured, which lies in a map that stays the same
  const offsets = useMemo(() => rowOffsets(steps, heights.current), [steps, measured]);
  const { from, to } = rowsBetween(offsets, top - MARGIN, top + height + MARGIN);
  const end = offsets[steps.length] ?? 0;

  // Heights are known once rows are drawn; those above what is seen must not push it away.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || list.current === null) return;
    let moved = 0;
    let isNew = false;
    for (const item of list.current.children) {
      if (!(item instanceof HTMLElement)) continue;
      const step = Number(item.dataset.step);
      const before = heights.current.get(step);
      if (before === item.offsetHeight) continue;
      heights.current.set(step, item.offsetHeight);
      isNew = true;
      const row = rowOf(steps, step);
      const bottom = offsets[row + 1] ?? 0;
      if (bottom <= element.scrollTop) moved += item.offsetHeight - (bottom - (offsets[row] ?? 0));
    }
    if (moved !== 0) element.scrollTop += moved;
    if (isNew) setMeasured((count) => count + 1);
  });

  const row = rowOf(steps, playhead);
  const rowTop = offsets[row] ?? 0;
  const rowBottom = offsets[row + 1] ?? 0;
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || row === -1) return;
    const { scrollTop, clientHeight } = element;
    if (rowTop < scrollTop) element.scrollTop = rowTop;
    else if (rowBottom > scrollTop + clientHeight) element.scrollTop = rowBottom - clientHeight;
  }, [row, rowTop, rowBottom]);

  /** A link inside a sentence leads elsewhere. */
  function choose({ target }: MouseEvent<HTMLElement>) {
    if (!(target instanceof Element) || target.closest("button") !== null) return;
    const item = target.closest<HTMLElement>("[data-step]");
    if (item !== null) onChoose(Number(item.dataset.step));
  }
  return (
    <div ref={scroller} className={styles.scroller}>
      <ol
        ref={list}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls, and where the arrow keys step
        tabIndex={0}
        aria-label="Steps"
        aria-describedby="transcript-keys"
        className={styles.list}
        style={{ paddingTop: offsets[from] ?? 0, paddingBottom: end - (offsets[to] ?? 0) }}
        onKeyDown={onKeyDown}
        onClick={choose}
      >
        {steps.slice(from, to).map((step) => (
          <SentenceItem
            key={step}
            sentence={transcript.sentence(step)}
            total={transcript.length}
            isCurrent={step === playhead}
            isLater={step > playhead}
            search={search}
          />
        ))}
      </ol>
    </div>
  );
}
