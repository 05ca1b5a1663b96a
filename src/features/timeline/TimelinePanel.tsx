import { describeEvent } from "#engine/trace/describe.ts";
import { useCommands, usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import type { TraceIndex } from "#stores/trace-index.ts";
import { countsAt, tallyOf } from "./counts.ts";
import { Lanes } from "./Lanes.tsx";
import { lanesOf } from "./lanes.ts";
import { PlayheadSlider } from "./PlayheadSlider.tsx";
import styles from "./TimelinePanel.module.css";
import { TransportControls } from "./TransportControls.tsx";
import { useScale } from "./use-scale.ts";
import { ZoomControls } from "./ZoomControls.tsx";

const selectPlayhead = ({ playhead }: { readonly playhead: number }) => playhead;

/** The run as nested bars over its steps, with the playhead and its buttons. */
export function TimelinePanel() {
  const index = useTraceIndex();
  const playhead = usePlayback(selectPlayhead);
  const commands = useCommands();
  const lanes = lanesOf(index);
  const scale = useScale(lanes, index.stepCount);
  const sentence = sentenceAt(index, playhead);
  return (
    <section aria-label="Timeline" className={styles.timeline}>
      <TransportControls
        playhead={playhead}
        stepCount={index.stepCount}
        counts={countsAt(tallyOf(index), index.eventCountAt(playhead))}
      />
      <Lanes
        lanes={lanes}
        playhead={playhead}
        stepCount={index.stepCount}
        scale={scale}
        matches={null}
      />
      <PlayheadSlider
        playhead={playhead}
        stepCount={index.stepCount}
        sentence={sentence}
        onMove={commands.jumpToStep}
      />
      <div className={styles.foot}>
        <p className={styles.sentence} title={sentence}>
          {sentence}
        </p>
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
