import { Search } from "lucide-react";
import { lazy, Suspense, useCallback, useRef, useState } from "react";
import { describeEvent } from "#engine/trace/describe.ts";
import { useCommands, useMoment, usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import type { TraceIndex } from "#stores/trace-index.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { countsAt, tallyOf } from "./counts.ts";
import { Lanes } from "./Lanes.tsx";
import { lanesOf } from "./lanes.ts";
import type { Matches } from "./matches.ts";
import { PlayheadSlider } from "./PlayheadSlider.tsx";
import styles from "./TimelinePanel.module.css";
import { TransportControls } from "./TransportControls.tsx";
import { useScale } from "./use-scale.ts";
import { ZoomControls } from "./ZoomControls.tsx";

const SearchRow = lazy(() =>
  import("./SearchRow.tsx").then((module) => ({ default: module.SearchRow })),
);
const OverviewStrip = lazy(() =>
  import("./OverviewStrip.tsx").then((module) => ({ default: module.OverviewStrip })),
);

const selectPlayhead = ({ playhead }: { readonly playhead: number }) => playhead;

/** The run as nested bars over its steps, with the playhead and its buttons. */
export function TimelinePanel() {
  const index = useTraceIndex();
  const playhead = usePlayback(selectPlayhead);
  const commands = useCommands();
  const seen = useMoment();
  const lanes = lanesOf(seen.index);
  const { stepCount } = seen.index;
  const scale = useScale(lanes, stepCount);
  const [isSearching, setSearching] = useState(false);
  const [matches, setMatches] = useState<Matches | null>(null);
  const foot = useRef<HTMLDivElement>(null);
  const closeSearch = useCallback(() => {
    setSearching(false);
    foot.current?.querySelector("button")?.focus();
  }, []);
  const sentence = sentenceAt(index, playhead);
  return (
    <section aria-label="Timeline" className={styles.timeline}>
      <TransportControls
        playhead={playhead}
        stepCount={index.stepCount}
        counts={countsAt(tallyOf(index), index.eventCountAt(playhead))}
      />
      <Suspense>
        {isSearching && (
          <SearchRow lanes={lanes} playhead={playhead} onFound={setMatches} onClose={closeSearch} />
        )}
      </Suspense>
      <Lanes
        lanes={lanes}
        playhead={seen.playhead}
        index={seen.index}
        scale={scale}
        matches={matches}
      />
      <Suspense>
        {scale.whole < scale.readable && (
          <OverviewStrip lanes={lanes} stepCount={stepCount} scale={scale} matches={matches} />
        )}
      </Suspense>
      <PlayheadSlider
        playhead={playhead}
        stepCount={index.stepCount}
        sentence={sentence}
        onMove={commands.jumpToStep}
      />
      <div ref={foot} className={styles.foot}>
        <p className={styles.sentence} title={sentence}>
          {sentence}
        </p>
        <IconButton
          label="Search the run"
          look="quiet"
          aria-expanded={isSearching}
          onClick={() => (isSearching ? closeSearch() : setSearching(true))}
        >
          <Search size={14} aria-hidden="true" />
        </IconButton>
        <ZoomControls scale={scale} />
      </div>
    </section>
  );
}

/** What the newest step says. */
function sentenceAt(index: TraceIndex, playhead: number): string {
  const step = index.stepAt(playhead);
  const event = step === null ? undefined : index.events[step.start];
  return event === undefined ? "Before the first step" : describeEvent(event, index.cast);
}
