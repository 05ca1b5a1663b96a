/**
 * `npm run bench` measures everything, `npm run bench -- boot dispatch` the named tables. One file per table:
 * `bench/<name>.bench.ts` exports `title` and `measure()`. Figures of one table come from one run; compare only those.
 */
import { readdir } from "node:fs/promises";
import { cpus, loadavg } from "node:os";
import { runnerImport } from "vite";

const ENDING = ".bench.ts";

const named = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith(ENDING)).sort();
const names = files.map((file) => file.slice(0, -ENDING.length));
const unknown = named.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no table ${unknown.join(", ")}; there are ${names.join(", ")}.`);
  process.exit(1);
}
const [cpu] = cpus();
console.log(
  `${cpu?.model ?? "unknown processor"}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Node ${process.version}`,
);
for (const name of named.length > 0 ? named : names) {
  /** @type {{ module: import("./table.ts").Benchmark }} */
  const { module } = await runnerImport(`${import.meta.dirname}/${name}${ENDING}`);
  console.log(`\n## ${module.title}\n`);
  for (const { heading, columns, rows, notes } of [await module.measure()].flat()) {
    if (heading !== undefined) console.log(`\n### ${heading}\n`);
    for (const row of [columns, columns.map(() => "---"), ...rows]) {
      console.log(`| ${row.join(" | ")} |`);
    }
    for (const note of notes) console.log(`\n${note}`);
  }
}
