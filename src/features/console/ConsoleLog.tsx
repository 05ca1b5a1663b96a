import { type MouseEvent, useEffect, useRef, useState } from "react";
import { useCommands, useRun } from "#stores/stores-context.tsx";
import { Button } from "#ui/Button.tsx";
import { ConsoleLine } from "./ConsoleLine.tsx";
import styles from "./ConsoleLog.module.css";
import type { ConsoleView } from "./use-console.ts";

export type ConsoleLogProps = { readonly view: ConsoleView };

/** Lines drawn at once: a run may print ten thousand. */
const LINES_AT_ONCE = 80;
/** Pixels from the end within which new lines pull the view along. */
const NEAR_END = 24;

type Queue = { readonly queued: readonly string[]; readonly python: { readonly type: string } };
const selectQueued = ({ queued }: Queue) => queued;
const selectWaits = ({ python }: Queue) =>
  python.type === "ready" ? "waits its turn" : "waits for Python";

/** Everything printed until the playhead. Stays at its end unless a person has scrolled up. */
export function ConsoleLog({ view: { entries, visible, eventCount } }: ConsoleLogProps) {
  const [limit, setLimit] = useState(LINES_AT_ONCE);
  const queued = useRun(selectQueued);
  const waits = useRun(selectWaits);
  const { jumpToEvent } = useCommands();
  const log = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  /** A scroll that comes with another height was not made by a person. */
  const height = useRef(0);
  const hidden = Math.max(0, visible - limit);

  // New lines, another size, or a view that was hidden: asked once the frame is laid out, when the answer costs nothing.
  useEffect(() => {
    const element = log.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      height.current = element.clientHeight;
      if (follows.current) element.scrollTo({ top: element.scrollHeight });
    });
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);

  function noteFollowing() {
    const element = log.current;
    if (element === null || element.clientHeight !== height.current) return;
    follows.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
  }
  /** To when a line was printed. A text that is being selected stays, and what is a button acts by itself. */
  function jumpToLine({ target }: MouseEvent) {
    if (!(target instanceof Element) || target.closest("button, a") !== null) return;
    const line = target.closest("[data-seq]");
    if (line !== null && getSelection()?.isCollapsed !== false)
      jumpToEvent(Number(line.getAttribute("data-seq")));
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: with keys one steps through the transcript, which has every line
    <div
      ref={log}
      role="log"
      aria-label="Console"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable with the keyboard
      tabIndex={0}
      className={styles.log}
      onScroll={noteFollowing}
      onClick={jumpToLine}
    >
      <div>
        {hidden > 0 && (
          <p className={styles.hidden}>
            {hidden.toLocaleString("en")} earlier lines hidden{" "}
            <Button size="small" look="quiet" onClick={() => setLimit(limit + 12 * LINES_AT_ONCE)}>
              Show more
            </Button>
          </p>
        )}
        {entries.slice(hidden, visible).map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the log only grows at its end, so a place in it stays that of the same line
          <ConsoleLine key={hidden + at} entry={entry} eventCount={eventCount} />
        ))}
        {queued.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: equal lines may wait twice, and a place in the queue is what it is
          <p key={at} className={styles.queued}>
            <span className={styles.prompt}>In [ ]:</span> {line}{" "}
            <em className={styles.faint}>{waits}</em>
          </p>
        ))}
      </div>
    </div>
  );
}
