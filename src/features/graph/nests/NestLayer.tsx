import { ViewportPortal } from "@xyflow/react";
import { type Nesting, nestingsOf } from "#engine/trace/nestings.ts";
import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import type { Box, Layout } from "../arrange.ts";
import type { Graph } from "../graph.ts";
import { fileName } from "../node-facts.ts";
import { PlaceLink } from "../nodes/PlaceLink.tsx";
import styles from "./NestLayer.module.css";
import { boxAround, nestCurve } from "./nest-curve.ts";

export type NestLayerProps = { readonly graph: Graph; readonly layout: Layout };

/** About the width of a letter of a label, and what a label has beside its letters. */
const LETTER = 6.2;
const PADDING = 30;

/** Which receiver pops which toaster in its own turn. A recursion is one spiral with its depth and the line that goes round. */
export function NestLayer({ graph, layout }: NestLayerProps) {
  const index = useTraceIndex();
  const snapshot = usePlayback((state) => index.snapshotAt(state.playhead));
  const taken: Box[] = [];
  const nests = nestingsOf(snapshot, index.cast).flatMap((nesting) => {
    const receiver = graph.receivers.find((each) => each.registration === nesting.registration);
    const sender = graph.senders.find((each) => each.sender === nesting.sender);
    if (receiver === undefined || sender === undefined) return [];
    const name = index.cast.registration(nesting.registration)?.receiver.name ?? "A receiver";
    const words = `${name}: ${nesting.title ?? "send()"}`;
    const width = widthOfLabel(nesting, words);
    const curve = nestCurve(layout, receiver, sender, { spiral: nesting.again, width, taken });
    taken.push(boxAround(curve.label, width));
    return { ...nesting, words, ...curve };
  });
  return (
    <ViewportPortal>
      <svg className={styles.curves} width="1" height="1" aria-hidden="true">
        {nests.map(({ registration, sender, burnt, again, path, tip }) => (
          <g
            key={`${registration} ${sender}`}
            className={styles.nest}
            data-burnt={burnt}
            data-again={again}
          >
            <path className={styles.curve} d={path} />
            <path className={styles.tip} d={tip} />
          </g>
        ))}
      </svg>
      {nests.map(({ registration, sender, words, depth, again, burnt, place, label }) => (
        <p
          key={`${registration} ${sender}`}
          className={styles.label}
          data-burnt={burnt}
          style={{ left: label.x, top: label.y }}
        >
          {again && <strong className={styles.depth}>↻ {depth} deep</strong>}
          <span>{words}</span>
          {place !== null && <PlaceLink place={place} />}
        </p>
      ))}
    </ViewportPortal>
  );
}

function widthOfLabel({ again, depth, place }: Nesting, words: string): number {
  const turns = again ? `↻ ${depth} deep` : "";
  const line = place === null ? "" : `${fileName(place.file)}:${place.line}`;
  return PADDING + LETTER * (turns + words + line).length;
}
