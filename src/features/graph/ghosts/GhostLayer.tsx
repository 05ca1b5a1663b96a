import { ViewportPortal } from "@xyflow/react";
import { useMemo } from "react";
import { useMoment } from "#stores/stores-context.tsx";
import { useExplanation } from "#stores/use-explanation.ts";
import type { Layout } from "../arrange.ts";
import type { Graph } from "../graph.ts";
import styles from "./GhostLayer.module.css";
import { GhostNoteView } from "./GhostNoteView.tsx";
import { ghostNotes } from "./ghost-notes.ts";

export type GhostLayerProps = { readonly graph: Graph; readonly layout: Layout };

/** What did not happen, and why: the verdicts of Why? beside the nodes they are about. */
export function GhostLayer({ graph, layout }: GhostLayerProps) {
  const explanation = useExplanation(useMoment());
  const notes = useMemo(() => {
    if (explanation === null) return [];
    const { verdicts, snapshot, index } = explanation;
    return ghostNotes(verdicts, { graph, layout, snapshot, cast: index.cast });
  }, [explanation, graph, layout]);
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
