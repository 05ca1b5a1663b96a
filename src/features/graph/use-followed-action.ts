import { useEffect } from "react";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import type { Layout } from "./arrange.ts";
import { type PanelSize, viewWith } from "./fit-view.ts";
import type { Graph } from "./graph.ts";
import type { FittedView } from "./use-fitted-view.ts";
import { useKitchenSlice } from "./use-kitchen-slice.ts";

/** In a picture larger than its panel: brings what runs now into view, while the person leaves the view to us. */
export function useFollowedAction(
  graph: Graph,
  layout: Layout,
  size: PanelSize,
  fitted: FittedView,
): void {
  const acting = useKitchenSlice((snapshot) => actingItem(graph, snapshot));
  useEffect(() => {
    const box = acting === null ? undefined : layout.boxes.get(acting);
    const from = fitted.ours();
    if (box === undefined || from === null) return;
    const view = viewWith(box, from, size);
    if (view !== null) fitted.moveTo(view);
  }, [acting, layout, size, fitted]);
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
