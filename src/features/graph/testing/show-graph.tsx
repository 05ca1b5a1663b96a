/** The graph panel in a window of its own, for tests in a browser. */
import "../../../app/page.css";
import { onTestFinished } from "vitest";
import { cdp, page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Trace, TraceEventType } from "#engine/trace/events.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { GraphPanel } from "../GraphPanel.tsx";

/** The panel in a window of its own size, at the end of a trace. */
export async function showGraph(trace: Trace, { width = 700 } = {}) {
  const kitchen = createKitchenFixture();
  const index = createTraceIndex(trace);
  kitchen.stores.project.setState({ project: PROJECT });
  kitchen.stores.trace.setState({ index, run: null });
  kitchen.stores.playback.setState({ playhead: index.stepCount });
  await render(
    <div style={{ display: "flex", width, height: 600 }}>
      <KitchenProvider stores={kitchen.stores} commands={kitchen.commands}>
        <GraphPanel />
      </KitchenProvider>
    </div>,
  );
  /** To the step that begins at the `count`th event of a type. */
  const goTo = (type: TraceEventType, count = 1, playing = false) => {
    const event = trace.filter((each) => each.type === type)[count - 1];
    kitchen.stores.playback.setState({ playhead: index.playheadOfEvent(event?.seq ?? 0), playing });
  };
  return { ...kitchen, index, goTo };
}

export const graph = () => page.getByRole("region", { name: "Graph" });
export const node = (name: string) => graph().getByRole("group", { name, exact: true });
export const names = () =>
  [...document.querySelectorAll('[role="group"]')].map((each) => each.getAttribute("aria-label"));

/** Animations that move a slice on its way between the nodes. */
export function travelling(): readonly Animation[] {
  return document.getAnimations().filter(({ effect }) => {
    const properties = effect instanceof KeyframeEffect ? effect.getKeyframes() : [];
    return properties.some((frame) => "translate" in frame);
  });
}

export async function preferStillness() {
  const session = cdp();
  await session.send("Emulation.setEmulatedMedia", {
    features: [{ name: "prefers-reduced-motion", value: "reduce" }],
  });
  onTestFinished(async () => {
    await session.send("Emulation.setEmulatedMedia", { features: [] });
  });
}
