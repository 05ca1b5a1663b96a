import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Comparable, differences } from "../node/compare.ts";
import { recordScenario } from "../node/record-scenario.ts";
import { readScenario } from "../node/scenario-folder.ts";
import known from "./known-differences.json";
import { conformanceTable, type Judged, withTable } from "./table.ts";

const SCENARIOS = join(import.meta.dirname, "scenarios");
const README = "../../../README.md";
const MAX_LINES = 40;

const names = readdirSync(SCENARIOS).sort();
const reasons = new Map<string, string>(Object.entries(known));
const judged: Judged[] = [];
/** Milliseconds of each scenario, tables included. */
const times: number[] = [];

async function judge(name: string): Promise<readonly string[]> {
  const folder = join(SCENARIOS, name);
  const scenario = readScenario(folder);
  const expected: Comparable & { readonly django: string } = JSON.parse(
    readFileSync(join(folder, "expected.json"), "utf8"),
  );
  const started = performance.now();
  const recording = await recordScenario(scenario);
  times.push(performance.now() - started);
  const found = differences(expected, recording);
  const { title, area } = scenario;
  judged.push({ name, title, area, identical: found.length === 0, django: expected.django });
  return found;
}

afterAll(() => {
  const [first = 0, ...rest] = times;
  const sorted = rest.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const all = (first + rest.reduce((sum, each) => sum + each, 0)) / 1000;
  const told = `median ${median.toFixed(0)} ms, all ${all.toFixed(1)} s with the start of Python`;
  process.stdout.write(`${times.length} scenarios: ${told}\n`);
});

describe("our trace of a scenario and the recording of real Django", () => {
  it.each(names.filter((name) => !reasons.has(name)))("are the same: %s", async (name) => {
    expect((await judge(name)).slice(0, MAX_LINES)).toEqual([]);
  });

  it.each([...reasons.keys()])("differ as known-differences.json says: %s", async (name) => {
    expect(await judge(name)).not.toEqual([]);
  });

  it("are counted in docs/conformance.md", async () => {
    const table = conformanceTable(judged, reasons);
    await expect(table).toMatchFileSnapshot("../../../docs/conformance.md");
  });

  it("are counted in the README", async () => {
    const readme = readFileSync(join(import.meta.dirname, README), "utf8");
    await expect(withTable(readme, judged)).toMatchFileSnapshot(README);
  });
});
