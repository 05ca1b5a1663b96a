import { ViewportPortal } from "@xyflow/react";
import { useMemo, useRef } from "react";
import { originOf, type Slice } from "#engine/trace/slices.ts";
import { usePlayback, useTraceIndex } from "#stores/stores-context.tsx";
import type { Layout } from "../arrange.ts";
import type { Graph } from "../graph.ts";
import { createAtlas } from "./route.ts";
import styles from "./SliceLayer.module.css";
import { slicesAt } from "./stage-slices.ts";
import { travel } from "./travel.ts";
import { useStepMotion } from "./use-step-motion.ts";

export type SliceLayerProps = { readonly graph: Graph; readonly layout: Layout };

/** The slices that are on their way, above the nodes: each rests at its place and is moved there from the place before. */
export function SliceLayer({ graph, layout }: SliceLayerProps) {
  const index = useTraceIndex();
  const playhead = usePlayback((state) => state.playhead);
  const atlas = useMemo(() => createAtlas(graph, layout), [graph, layout]);
  const slices = slicesAt(index, playhead);
  const elements = useRef(new Map<string, HTMLElement>());
  useStepMotion(elements, (duration) => {
    const earlier = slicesAt(index, playhead - 1);
    for (const slice of slices) {
      const element = elements.current.get(slice.key);
      const route = atlas.route(slice, originOf(slice, earlier));
      if (element !== undefined && route !== null) travel(element, route, duration);
    }
  });

  return (
    <ViewportPortal>
      <div className={styles.slices} aria-hidden="true">
        {slices.map((slice) => {
          const point = isOut(slice) ? atlas.pointOf(slice, slice.place) : null;
          return (
            point !== null && (
              <span
                key={slice.key}
                ref={(element) => {
                  if (element === null) elements.current.delete(slice.key);
                  else elements.current.set(slice.key, element);
                }}
                className={styles.slice}
                data-leaving={slice.leaving}
                style={{ translate: `${point.x}px`, transform: `translateY(${point.y}px)` }}
              >
                <svg className={styles.bread} viewBox="0 0 30 34" aria-hidden="true">
                  <path
                    className={styles.crust}
                    d="M5 15C2 14 1.500 11.500 1.500 9 1.500 4 5 1.500 10 1.500h10c5 0 8.500 2.500 8.500 7.500 0 2.500-.5 5-3.500 6v14q0 3-3 3H8q-3 0-3-3z"
                  />
                </svg>
                {slice.depth > 0 && <span className={styles.depth}>{slice.depth + 1}</span>}
              </span>
            )
          );
        })}
      </div>
    </ViewportPortal>
  );
}

/** In the toaster it is the toaster's; burnt, it lies on the receiver's card. */
function isOut({ place }: Slice): boolean {
  return place.type === "signal" || (place.type === "receiver" && !place.burnt);
}
