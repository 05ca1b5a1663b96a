import { ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import { explainSilence } from "#engine/trace/why/explain.ts";
import { usePlayback, useProject, useTraceIndex } from "#stores/stores-context.tsx";
import type { Layout } from "../arrange.ts";
import type { Graph } from "../graph.ts";
import styles from "./GhostLayer.module.css";
import { GhostNoteView } from "./GhostNoteView.tsx";
import { ghostNotes } from "./ghost-notes.ts";

export type GhostLayerProps = { readonly graph: Graph; readonly layout: Layout };

/** What did not happen, and why: the verdicts of Why? beside the nodes they are about. */
export function GhostLayer({ graph, layout }: GhostLayerProps) {
  const index = useTraceIndex();
  const files = useProject((state) => state.project.files);
  const snapshot = usePlayback((state) => index.snapshotAt(state.playhead));
  const notes = useMemo(() => {
    const events = index.events.slice(0, snapshot.length);
    const verdicts = explainSilence({ snapshot, events, cast: index.cast, files });
    return ghostNotes(verdicts, { graph, layout, snapshot, cast: index.cast });
  }, [index, files, snapshot, graph, layout]);
  return (
    <ViewportPortal>
      <svg className={styles.edges} width="1" height="1" aria-hidden="true">
        <path className={styles.edge} d={notes.map((note) => note.path).join("")} />
      </svg>
      {notes.map((note) => (
        <GhostNoteView key={note.key} note={note} />
      ))}
    </ViewportPortal>
  );
}
