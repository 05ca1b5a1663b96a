import { EyeOff, FoldVertical, Ghost } from "lucide-react";
import { useMemo } from "react";
import { useTraceIndex } from "#stores/stores-context.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import type { KitchenCornersProps } from "../KitchenCorners.tsx";
import type { GraphFilter } from "../picture-choices.ts";
import { OVERVIEW_FROM } from "../use-arrangement.ts";
import { FindNode } from "./FindNode.tsx";
import { SavePicture } from "./SavePicture.tsx";
import { countUnused, usageOf, withoutUnused } from "./without-unused.ts";

/** What can be asked of the picture; comes after the first paint. */
export function GraphTools({
  graph,
  arrangement,
  view,
  choices,
  folding,
  drawAll,
}: KitchenCornersProps) {
  const index = useTraceIndex();
  const { whole, filter, setFilter, showsWhy, setShowsWhy } = choices;
  const usage = usageOf(index);
  const unused = useMemo(() => countUnused(whole, usage), [whole, usage]);
  const foldAll = folding?.foldAll ?? null;
  return (
    <>
      {graph.senders.length + graph.signals.length + graph.receivers.length >= OVERVIEW_FROM && (
        <FindNode graph={graph} layout={arrangement.layout} folding={folding} onFind={view.keep} />
      )}
      {foldAll !== null && (
        <IconButton label="Fold again" look="quiet" onClick={foldAll}>
          <FoldVertical size={15} aria-hidden="true" />
        </IconButton>
      )}
      {(unused > 0 || filter !== null) && (
        <IconButton
          label="Hide unused"
          look="quiet"
          aria-pressed={filter !== null}
          onClick={() => setFilter(filter === null ? hideUnused : null)}
        >
          <EyeOff size={15} aria-hidden="true" />
        </IconButton>
      )}
      <IconButton
        label="Show why"
        look="quiet"
        aria-pressed={showsWhy}
        onClick={() => setShowsWhy(!showsWhy)}
      >
        <Ghost size={15} aria-hidden="true" />
      </IconButton>
      <SavePicture drawAll={drawAll} />
    </>
  );
}

const hideUnused: GraphFilter = (graph, index) => withoutUnused(graph, usageOf(index));
