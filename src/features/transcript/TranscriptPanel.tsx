import { type KeyboardEvent, useDeferredValue, useMemo, useState } from "react";
import type { ProjectState } from "#stores/project-store.ts";
import { useCommands, usePlayback, useProject, useTraceIndex } from "#stores/stores-context.tsx";
import { useQuietReason } from "#stores/use-quiet-reason.ts";
import { Panel } from "#ui/Panel.tsx";
import { keyTarget } from "./key-target.ts";
import { SentenceList } from "./SentenceList.tsx";
import styles from "./TranscriptPanel.module.css";
import { TranscriptTools } from "./TranscriptTools.tsx";
import { createTranscript } from "./transcript.ts";

const selectPlayhead = ({ playhead }: { readonly playhead: number }) => playhead;
const selectTitle = ({ project }: ProjectState) => project.title;

/** The whole run as numbered sentences: the equal of the graph for whoever does not see it. */
export function TranscriptPanel() {
  const index = useTraceIndex();
  const playhead = usePlayback(selectPlayhead);
  const title = useProject(selectTitle);
  const commands = useCommands();
  const reason = useQuietReason(index);
  const transcript = useMemo(() => createTranscript(index), [index]);
  const [search, setSearch] = useState("");
  const sought = useDeferredValue(search);
  const steps = useMemo(() => transcript.find(sought), [transcript, sought]);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const { cause } = transcript.sentence(playhead);
    if (event.key === "Enter" && cause?.place != null) commands.reveal(cause.place);
    const target = keyTarget(event.key, playhead, steps);
    if (target !== null) commands.jumpToStep(target);
    if (target !== null || event.key === "Enter") event.preventDefault();
  }
  return (
    <Panel label="Transcript">
      <div className={styles.transcript}>
        <TranscriptTools
          search={search}
          onSearch={setSearch}
          found={steps.length}
          total={transcript.length}
          sentences={() => steps.map(transcript.sentence)}
          title={title}
        />
        {transcript.length === 0 ? (
          <p className={styles.empty}>{reason}</p>
        ) : (
          <SentenceList
            transcript={transcript}
            steps={steps}
            playhead={playhead}
            search={sought}
            onKeyDown={onKeyDown}
            onChoose={commands.jumpToStep}
          />
        )}
      </div>
    </Panel>
  );
}
