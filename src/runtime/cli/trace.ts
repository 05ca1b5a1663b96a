/** Runs a project folder and writes down what its signals did. */
import { recordScenario, type ScenarioRecording } from "../node/record-scenario.ts";
import type { Scenario } from "../node/scenario.ts";
import { readScenario } from "../node/scenario-folder.ts";
import { asJson } from "./as-json.ts";
import { asText } from "./as-text.ts";

const USAGE = "Usage: npm run --silent trace -- FOLDER [--json]";
const DONE = 0;
const UNREADABLE = 2;

/** The exit code: 0 also when the project itself ends in an exception, which is part of the trace. */
export async function trace(given: readonly string[]): Promise<number> {
  const folders = given.filter((each) => !each.startsWith("--"));
  const unknown = given.filter((each) => each.startsWith("--") && each !== "--json");
  const [folder] = folders;
  if (folder === undefined || folders.length > 1 || unknown.length > 0) return refuse(USAGE);
  let scenario: Scenario;
  try {
    scenario = readScenario(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(`${folder} cannot be read: ${reason.split("\n")[0]}`);
  }
  const recording: ScenarioRecording = await recordScenario(scenario);
  process.stdout.write(given.includes("--json") ? asJson(recording) : asText(recording));
  return DONE;
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return UNREADABLE;
}
