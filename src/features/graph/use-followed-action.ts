import { useEffect } from "react";
import type { Trace, TraceEvent } from "#engine/trace/events.ts";
import type { Snapshot } from "#engine/trace/snapshot.ts";
import { useTraceIndex } from "#stores/stores-context.tsx";
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
  const { events } = useTraceIndex();
  const acting = useKitchenSlice((snapshot) => actingItem(graph, snapshot, events));
  useEffect(() => {
    const box = acting === null ? undefined : layout.boxes.get(acting);
    const from = fitted.ours();
    if (box === undefined || from === null) return;
    const view = viewWith(box, from, size);
    if (view !== null) fitted.moveTo(view);
  }, [acting, layout, size, fitted]);
}

/** So many events back the last thing that happened is looked for: a rest without any is no place to go to. */
const LOOK_BACK = 400;

/** Id of the receiver that runs, or of the signal that is being sent; when all is done, of the last one. */
function actingItem(graph: Graph, { open, length }: Snapshot, events: Trace): string | null {
  const running = open.findLast((span) => span.kind === "call" || span.kind === "send");
  const event =
    running?.started ?? events.slice(Math.max(0, length - LOOK_BACK), length).findLast(isAction);
  if (event?.type === "call.started" || event?.type === "receiver.connected") {
    return graph.receivers.find((each) => each.registration === event.registration)?.id ?? null;
  }
  return event?.type === "send.started"
    ? (graph.signals.find((each) => each.signal === event.signal)?.id ?? null)
    : null;
}

function isAction({ type }: TraceEvent): boolean {
  return type === "call.started" || type === "send.started" || type === "receiver.connected";
}
