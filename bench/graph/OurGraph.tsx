import { useEffect } from "react";
import type { Trace } from "#engine/trace/events.ts";
import { GraphPanel } from "#features/graph/GraphPanel.tsx";
import type { Stores } from "#stores/stores.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture } from "#stores/testing/kitchen-fixture.ts";
import { createTraceIndex } from "#stores/trace-index.ts";

export type Kitchen = ReturnType<typeof createKitchenFixture>;

/** Stores that have replayed the trace to the last send; their clock stands, so that nothing but the asked-for step moves. */
export function kitchenBeforeRush(trace: Trace): Kitchen {
  const kitchen = createKitchenFixture();
  const index = createTraceIndex(trace);
  const rush = trace.findLast((event) => event.type === "send.started");
  const playhead = index.playheadOfEvent(rush?.seq ?? 0);
  index.snapshotAt(playhead);
  kitchen.stores.trace.setState({ index, run: null });
  kitchen.stores.preferences.setState({ speed: 0.25 });
  kitchen.stores.playback.setState({ playhead });
  return kitchen;
}

/** The panel of the app; `#go` takes one step as playing does. */
export function OurGraph({ kitchen }: { readonly kitchen: Kitchen }) {
  const { stores, commands } = kitchen;
  useEffect(() => {
    const go = () => stepOn(stores);
    window.addEventListener("hashchange", go);
    return () => window.removeEventListener("hashchange", go);
  }, [stores]);
  return (
    <KitchenProvider stores={stores} commands={commands}>
      <GraphPanel />
    </KitchenProvider>
  );
}

function stepOn({ playback }: Stores): void {
  playback.setState(({ playhead }) => ({ playhead: playhead + 1, playing: true }));
}
