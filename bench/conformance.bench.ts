/** Every conformance scenario once, in Node, as the tests record it. */
import { readdirSync } from "node:fs";
import { recordScenario } from "../src/runtime/node/record-scenario.ts";
import { readScenario } from "../src/runtime/node/scenario-folder.ts";
import { median, type Table } from "./table.ts";

export const title = "Conformance scenarios in Node: milliseconds";

const FOLDER = "src/runtime/conformance/scenarios";
const SLOWEST = 5;

export async function measure(): Promise<Table> {
  const names = readdirSync(FOLDER).sort();
  const began = watch();
  const times: ({ name: string } & Took)[] = [];
  for (const name of names) {
    const scenario = readScenario(`${FOLDER}/${name}`);
    const taken = watch();
    await recordScenario(scenario);
    times.push({ name, ...taken() });
  }
  const whole = began();
  // The first one starts Python.
  const [first, ...others] = times;
  const slowest = [...others].sort((a, b) => b.processor - a.processor).slice(0, SLOWEST);
  const row = (what: string, { passed, processor }: Took, goal: string) => [
    what,
    Math.round(passed),
    Math.round(processor),
    goal,
  ];
  const middle = {
    passed: median(others.map(({ passed }) => passed)),
    processor: median(others.map(({ processor }) => processor)),
  };
  return {
    columns: ["what", "time passed", "processor time", "goal"],
    rows: [
      row("one scenario, at the median", middle, "60"),
      row(`all ${names.length}, with the start of Python`, whole, "60000"),
      row("the first, with the start of Python", first ?? middle, ""),
      ...slowest.map(({ name, ...took }) => row(name, took, "")),
    ],
    notes: [
      "Processor time counts all threads of the process, so a quiet machine needs less time than that.",
    ],
  };
}

/** Milliseconds. */
type Took = { readonly passed: number; readonly processor: number };

function watch(): () => Took {
  const started = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { passed: performance.now() - started, processor: (user + system) / 1_000 };
  };
}
