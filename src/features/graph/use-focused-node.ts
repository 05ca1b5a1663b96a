import { useReactFlow } from "@xyflow/react";
import type { FocusEvent } from "react";
import type { Layout } from "./arrange.ts";
import { type PanelSize, viewWith } from "./fit-view.ts";
import { glideTime } from "./glide-time.ts";

/** A node that is reached by keyboard comes into view. */
export function useFocusedNode(
  layout: Layout,
  size: PanelSize,
): (event: FocusEvent<HTMLElement>) => void {
  const flow = useReactFlow();
  return ({ target }) => {
    const id = target.closest<HTMLElement>(".react-flow__node")?.dataset.id;
    const box = id === undefined ? undefined : layout.boxes.get(id);
    if (box === undefined || !target.matches(":focus-visible")) return;
    const view = viewWith(box, flow.getViewport(), size);
    if (view !== null) void flow.setViewport(view, { duration: glideTime() });
  };
}
