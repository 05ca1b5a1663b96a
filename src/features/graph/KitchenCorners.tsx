import { Panel } from "@xyflow/react";
import { lazy, Suspense } from "react";
import type { Folding } from "./folding.ts";
import styles from "./GraphPanel.module.css";
import type { Graph } from "./graph.ts";
import { HintLine } from "./HintLine.tsx";
import type { PictureChoices } from "./picture-choices.ts";
import type { Arrangement } from "./use-arrangement.ts";
import type { FittedView } from "./use-fitted-view.ts";
import { ViewControls } from "./ViewControls.tsx";

const TrayShelf = lazy(() =>
  import("./trays/TrayShelf.tsx").then((module) => ({ default: module.TrayShelf })),
);
const GraphTools = lazy(() =>
  import("./tools/GraphTools.tsx").then((module) => ({ default: module.GraphTools })),
);
const OverviewMap = lazy(() =>
  import("./OverviewMap.tsx").then((module) => ({ default: module.OverviewMap })),
);

export type KitchenCornersProps = {
  readonly graph: Graph;
  readonly arrangement: Arrangement;
  readonly view: FittedView;
  readonly choices: PictureChoices;
  readonly folding: Folding | undefined;
  /** Draws also the nodes out of view. */
  readonly drawAll: (all: boolean) => void;
  /** Puts moved nodes back; `null` when none was moved. */
  readonly onTidy: (() => void) | null;
};

/** What stands at the edges of the picture and does not move with it. */
export function KitchenCorners(props: KitchenCornersProps) {
  const { graph, arrangement, view, onTidy } = props;
  return (
    <>
      <Panel position="bottom-left" className={styles.corner}>
        <Suspense>{graph.hasTrays && <TrayShelf graph={graph} />}</Suspense>
        <HintLine />
      </Panel>
      <Panel position="bottom-right" className={styles.corner}>
        <div className={styles.controls}>
          <Suspense>
            <GraphTools {...props} />
          </Suspense>
          <ViewControls onFit={view.fit} onZoom={view.keep} onTidy={onTidy} />
        </div>
      </Panel>
      <Suspense>{arrangement.hasMap && <OverviewMap />}</Suspense>
    </>
  );
}
