/** Stores and commands around a fake client and a clock turned by hand. */
import type { Trace } from "#engine/trace/events.ts";
import { createCommands } from "../create-commands.ts";
import { EMPTY_PROJECT, type Project } from "../project.ts";
import { createStores } from "../stores.ts";
import { createFakeClient } from "./fake-client.ts";
import { createHandClock } from "./hand-clock.ts";

export const PROJECT: Project = {
  ...EMPTY_PROJECT,
  title: "Kitchen",
  files: { "kitchen/models.py": "", "kitchen/signals.py": "", "main.py": "pass\n" },
};

export const TIMING = { total: 3, setup: 1, main: 1, session: 1 };

export function createKitchenFixture() {
  const stores = createStores();
  const client = createFakeClient();
  const clock = createHandClock();
  const commands = createCommands(stores, client, clock);
  return {
    stores,
    client,
    clock,
    commands,
    /** Python answers a run. */
    answerRun(run: number, events: Trace) {
      client.tell(
        { type: "ready", python: "3.14" },
        { type: "run.started", run },
        { type: "events", run, events },
        { type: "finished", run, ok: true, timing: TIMING },
      );
    },
    /** Python answers a line. */
    answerLine(run: number, text: string, events: Trace) {
      client.tell(
        { type: "line.started", run, text },
        { type: "events", run, events },
        { type: "finished", run, ok: true, timing: TIMING },
      );
    },
    playhead: () => stores.playback.getState().playhead,
    steps: () => stores.trace.getState().index.stepCount,
  };
}
