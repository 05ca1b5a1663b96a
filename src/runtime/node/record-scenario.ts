/** Runs a conformance scenario on our engine and writes down what happened, as the recorder of real Django does. */
import type { MountedPython } from "../worker/mount-python.ts";
import type { Json } from "./json.ts";
import { runInNode } from "./kitchen-in-node.ts";
import { type Recorded, recordingOf } from "./recording.ts";
import type { Scenario } from "./scenario-folder.ts";
import { createWording } from "./wording.ts";

export type ScenarioRecording = {
  readonly format: 1;
  readonly scenario: string;
  readonly title: string;
  readonly django: string;
  /** The exception that ended setup or `main.py`. */
  readonly error: Json;
  readonly events: readonly Recorded[];
  readonly stdout: readonly Json[];
  /** Rows of the project's tables; `null` when setup failed or the scenario has none. */
  readonly tables: Json;
};

export async function recordScenario(scenario: Scenario): Promise<ScenarioRecording> {
  const { name, title, labels, files } = scenario;
  let python: MountedPython | undefined;
  const run = await runInNode(files, [], {
    tolerant: true,
    prepare(fresh) {
      python = fresh;
      const given = [JSON.stringify(labels), scenario.tables, JSON.stringify(scenario.settings)];
      fresh.call("_host.recording", "start", ...given);
    },
  });
  const { events, error } = recordingOf(run.events, labels);
  const ended = run.events.some((each) => each.type === "phase.started" && each.phase === "main");
  const tables: Json =
    ended && scenario.tables !== "none"
      ? JSON.parse(String(python?.call("_host.recording", "tables")))
      : null;
  return {
    format: 1,
    scenario: name,
    title,
    django: "mocked",
    error,
    events,
    stdout: events.filter((each) => each.ev === "out").map((each) => each.text ?? null),
    tables: createWording().apply(tables),
  };
}
