import { useMemo } from "react";
import { type Drawing, drawLanes } from "./drawing.ts";
import type { Lanes } from "./lanes.ts";
import { LANE_HEIGHT, MARGIN } from "./scale.ts";
import type { StepAxis } from "./step-axis.ts";
import type { Window } from "./use-window.ts";

/** What can be seen of the lanes; made anew when they, the zoom or the window change, not when the playhead moves. */
export function useDrawing(lanes: Lanes, axis: StepAxis, zoom: number, window: Window): Drawing {
  const { left, right, top, bottom } = window;
  return useMemo(
    () =>
      drawLanes(lanes, axis, zoom, {
        from: axis.stepAt((left - MARGIN) / zoom),
        to: axis.stepAt(right / zoom) + 1,
        top: Math.floor(top / LANE_HEIGHT) - 1,
        bottom: Math.ceil(bottom / LANE_HEIGHT),
      }),
    [lanes, axis, zoom, left, right, top, bottom],
  );
}
