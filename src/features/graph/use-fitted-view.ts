import { useReactFlow, type Viewport } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import type { Box } from "./arrange.ts";
import { fitViewport, type PanelSize } from "./fit-view.ts";
import { glideTime } from "./glide-time.ts";

export type FittedView = {
  /** Shows the whole picture again, and from then on whenever it grows. */
  fit(): void;
  /** The person has chosen a view of their own: it is left alone. */
  keep(): void;
  /** Where the view is, or glides to, when the person leaves it to us; `null` when not. */
  ours(): Viewport | null;
  /** Glides to another view of ours. */
  moveTo(view: Viewport): void;
};

/** Keeps the picture in view when it grows or the panel changes, until a person has panned, zoomed or dragged. */
export function useFittedView(bounds: Box, size: PanelSize): FittedView {
  const flow = useReactFlow();
  const chosen = useRef(false);
  const shown = useRef("");
  const target = useRef<Viewport | null>(null);
  const { x, y, zoom } = fitViewport(bounds, size);

  useEffect(() => {
    const wanted = `${x} ${y} ${zoom}`;
    const isFirst = shown.current === "";
    if (shown.current === wanted) return;
    shown.current = wanted;
    target.current = { x, y, zoom };
    if (!isFirst && !chosen.current)
      void flow.setViewport({ x, y, zoom }, { duration: glideTime() });
  }, [flow, x, y, zoom]);

  return useMemo(
    () => ({
      fit() {
        chosen.current = false;
        target.current = { x, y, zoom };
        void flow.setViewport({ x, y, zoom }, { duration: glideTime() });
      },
      keep() {
        chosen.current = true;
      },
      ours: () => (chosen.current ? null : target.current),
      moveTo(view) {
        target.current = view;
        void flow.setViewport(view, { duration: glideTime() });
      },
    }),
    [flow, x, y, zoom],
  );
}
