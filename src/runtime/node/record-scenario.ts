/** Runs a conformance scenario on our engine and writes down what happened, as the recorder of real Django does. */
import type { MountedPython } from "../worker/mounted-python.ts";
import type { Json } from "./json.ts";
import { runInNode } from "./kitchen-in-node.ts";
import { type Recorded, type Recording, recordingOf } from "./recording.ts";
import type { Scenario } from "./scenario.ts";
import { createWording } from "./wording.ts";

/** A slow machine must not change a recording. */
const RECORDING_SECONDS = 60;

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
    seconds: RECORDING_SECONDS,
    prepare(fresh) {
      python = fresh;
      const given = [JSON.stringify(labels), scenario.tables, JSON.stringify(scenario.settings)];
      fresh.call("_host.recording", "start", ...given);
    },
  });
  const wording = createWording();
  const ask = (question: string): Json =>
    JSON.parse(String(python?.call("_host.recording", question)));
  const { events, error } = withSetup(recordingOf(run.events, labels, wording), {
    checks: wording.apply(ask("found_by_checks")),
    isMakingTables: ask("is_making_tables") === true,
  });
  const ended = run.events.some((each) => each.type === "phase.started" && each.phase === "main");
  const tables: Json = ended && scenario.tables !== "none" ? ask("tables") : null;
  return {
    format: 1,
    scenario: name,
    title,
    django: "mocked",
    error,
    events,
    stdout: events.filter((each) => each.ev === "out").map((each) => each.text ?? null),
    tables: wording.apply(tables),
  };
}

type Setup = {
  /** What the system checks found. */
  readonly checks: Json;
  /** The tables were being made when the run ended. */
  readonly isMakingTables: boolean;
};

/** Django's recorder runs the checks, then makes the tables, between setup and `main.py`. */
function withSetup(recording: Recording, { checks, isMakingTables }: Setup): Recording {
  const found = Array.isArray(checks) ? checks : [];
  const events: Recorded[] = recording.events.map((event) =>
    isMakingTables && event.ev === "error" ? { ...event, phase: "tables" } : event,
  );
  const end = events.findIndex((event) => event.ev === "error" || event.name === "main");
  const lines = found.map((check: object): Recorded => ({ ev: "check", ...check }));
  events.splice(end === -1 ? events.length : end, 0, ...lines);
  const error: Json =
    isMakingTables && recording.error !== null
      ? { ...Object(recording.error), phase: "tables" }
      : recording.error;
  return { error, events };
}
