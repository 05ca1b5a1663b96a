import { useReactFlow } from "@xyflow/react";
import { useEffect } from "react";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import type { Layout } from "./arrange.ts";
import { type PanelSize, viewWith } from "./fit-view.ts";
import { glideTime } from "./glide-time.ts";
import type { Graph } from "./graph.ts";
import { useKitchenSlice } from "./use-kitchen-slice.ts";

/** In a picture larger than its panel: brings what runs now into view, while `mayMove` says so. */
export function useFollowedAction(
  graph: Graph,
  layout: Layout,
  size: PanelSize,
  mayMove: () => boolean,
): void {
  const flow = useReactFlow();
  const acting = useKitchenSlice((snapshot) => actingItem(graph, snapshot));
  useEffect(() => {
    const box = acting === null ? undefined : layout.boxes.get(acting);
    if (box === undefined || !mayMove()) return;
    const view = viewWith(box, flow.getViewport(), size);
    if (view !== null) void flow.setViewport(view, { duration: glideTime() });
  }, [acting, flow, layout, size, mayMove]);
}

/** Id of the receiver that runs, or of the signal that is being sent. */
function actingItem(graph: Graph, snapshot: Snapshot): string | null {
  const event = snapshot.open.findLast(
    (span) => span.kind === "call" || span.kind === "send",
  )?.started;
  if (event?.type === "call.started") {
    return graph.receivers.find((each) => each.registration === event.registration)?.id ?? null;
  }
  return event?.type === "send.started"
    ? (graph.signals.find((each) => each.signal === event.signal)?.id ?? null)
    : null;
}
