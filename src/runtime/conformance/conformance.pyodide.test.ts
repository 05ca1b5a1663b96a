import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { differences } from "../node/compare.ts";
import { recordScenario } from "../node/record-scenario.ts";
import { readScenario } from "../node/scenario-folder.ts";

const folder = join(import.meta.dirname, "scenarios");
it("all", { timeout: 600_000 }, async () => {
  const report: string[] = [];
  const only = process.env["ONLY"]?.split(",");
  const byArea = new Map<string, [number, number]>();
  for (const name of readdirSync(folder).sort()) {
    if (only && !only.some((each) => name.startsWith(each))) continue;
    const scenario = readScenario(join(folder, name));
    const counts = byArea.get(scenario.area) ?? [0, 0];
    byArea.set(scenario.area, counts);
    counts[1] += 1;
    const expected = JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8"));
    let found: readonly string[];
    try {
      found = differences(expected, await recordScenario(scenario));
    } catch (error) {
      found = [`CRASH ${error}`];
    }
    if (found.length === 0) counts[0] += 1;
    else
      report.push(
        `## ${name} (${scenario.area})`,
        ...found.slice(0, only ? 60 : 8).map((l) => l.slice(0, 400)),
      );
  }
  report.unshift([...byArea].map(([area, [same, all]]) => `${area} ${same}/${all}`).join(", "));
  writeFileSync("/tmp/kitchen/conformance.txt", report.join("\n") + "\n");
  expect(1).toBe(1);
});
