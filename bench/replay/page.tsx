/** The whole app around a client that hands over a long trace. `replayBench` on the window is what the benchmark calls. */
import "../../src/app/page.css";
import { createRoot } from "react-dom/client";
import { App } from "#app/App.tsx";
import { browserClock } from "#app/browser-clock.ts";
import { createKitchenPage } from "#app/kitchen-page.ts";
import { createPlaygrounds } from "#app/playgrounds.ts";
import type { Trace } from "#engine/trace/events.ts";
import { createCommands } from "#stores/create-commands.ts";
import { EMPTY_PROJECT } from "#stores/project.ts";
import { createStores } from "#stores/stores.ts";
import { KitchenProvider } from "#stores/stores-context.tsx";
import { createFakeClient } from "#stores/testing/fake-client.ts";
import { rushTrace } from "./rush.ts";

export interface ReplayBench {
  /** Makes the trace and keeps it as text, which costs the heap little; nothing is shown yet. */
  prepare(length: number): void;
  /** The events come in messages as from the worker. Milliseconds until the picture of all of them. */
  arrive(batch: number): Promise<number>;
  readonly stepCount: number;
  /** Milliseconds from the jump to the end of the frame that shows it. */
  scrub(playhead: number): Promise<number>;
  /** Blocks of the main thread since the last question, in milliseconds. */
  blocks(): number[];
}

const stores = createStores();
const client = createFakeClient();
const commands = createCommands(stores, client, browserClock);
const page = createKitchenPage({
  stores,
  commands,
  playgrounds: createPlaygrounds(null),
  clock: browserClock,
  setFragment: () => {},
});
const root = document.getElementById("root");
if (root === null) throw new Error("The page has no #root.");
createRoot(root).render(
  <KitchenProvider stores={stores} commands={commands}>
    <App page={page} />
  </KitchenProvider>,
);
commands.openProject(
  { ...EMPTY_PROJECT, title: "Rush", files: { "shop/signals.py": "", "main.py": "" } },
  { trusted: true },
);
client.tell({ type: "ready", python: "3.14" });

let batches: string[] = [];
const longTasks: number[] = [];
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longTasks.push(duration);
}).observe({ entryTypes: ["longtask"] });

let prepared: Trace = [];
const bench: ReplayBench = {
  prepare(length) {
    prepared = rushTrace(length, 7);
    batches = [];
  },
  async arrive(batch) {
    for (let from = 0; from < prepared.length; from += batch)
      batches.push(JSON.stringify(prepared.slice(from, from + batch)));
    prepared = [];
    await nextTask();
    let parsing = 0;
    const started = performance.now();
    client.tell({ type: "run.started", run: 1 });
    for (const text of batches) {
      const before = performance.now();
      const events: Trace = JSON.parse(text);
      parsing += performance.now() - before;
      await nextTask();
      client.tell({ type: "events", run: 1, events });
      await nextTask();
    }
    const timing = { total: 0, setup: 0, main: 0, session: 0 };
    client.tell({ type: "finished", run: 1, ok: true, timing });
    batches = [];
    commands.toEnd();
    await painted();
    return performance.now() - started - parsing;
  },
  get stepCount() {
    return stores.trace.getState().index.stepCount;
  },
  scrub: (playhead) =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const started = performance.now();
        commands.jumpToStep(playhead);
        afterFrame(() => resolve(performance.now() - started));
      });
    }),
  blocks: () => longTasks.splice(0),
};
Object.assign(window, { replayBench: bench });
document.title = "open";

/** Called in a frame: `callback` is called when it is drawn. */
function afterFrame(callback: () => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = callback;
  channel.port2.postMessage(null);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => afterFrame(resolve)));
}
