import { useReactFlow } from "@xyflow/react";
import { useEffect, useMemo, useRef } from "react";
import type { Box } from "./arrange.ts";
import { fitViewport, type PanelSize } from "./fit-view.ts";
import { glideTime } from "./glide-time.ts";

export type FittedView = {
  /** Shows the whole picture again, and from then on whenever it grows. */
  fit(): void;
  /** The person has chosen a view of their own: it is left alone. */
  keep(): void;
  /** The person leaves the view to us. */
  mayMove(): boolean;
};

/** Keeps the picture in view when it grows or the panel changes, until a person has panned, zoomed or dragged. */
export function useFittedView(bounds: Box, size: PanelSize): FittedView {
  const flow = useReactFlow();
  const chosen = useRef(false);
  const shown = useRef("");
  const { x, y, zoom } = fitViewport(bounds, size);

  useEffect(() => {
    const wanted = `${x} ${y} ${zoom}`;
    const isFirst = shown.current === "";
    if (shown.current === wanted) return;
    shown.current = wanted;
    if (!isFirst && !chosen.current)
      void flow.setViewport({ x, y, zoom }, { duration: glideTime() });
  }, [flow, x, y, zoom]);

  return useMemo(
    () => ({
      fit() {
        chosen.current = false;
        void flow.setViewport({ x, y, zoom }, { duration: glideTime() });
      },
      keep() {
        chosen.current = true;
      },
      mayMove: () => !chosen.current,
    }),
    [flow, x, y, zoom],
  );
}
