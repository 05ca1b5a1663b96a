/** A recording for people: what was sent, who was called, what was printed, what the tables hold. */
import type { Json } from "../node/json.ts";
import type { ScenarioRecording } from "../node/record-scenario.ts";
import type { Recorded } from "../node/recording.ts";

const INDENT = "  ";

export function asText({ title, scenario, events, tables }: ScenarioRecording): string {
  let depth = 0;
  const lines = events.map((event) => {
    if (event.ev === "end" || event.ev === "return" || event.ev === "raise") depth -= 1;
    const line = INDENT.repeat(Math.max(depth, 0)) + sentence(event);
    if (event.ev === "send" || event.ev === "call") depth += 1;
    return line;
  });
  return `${[title || scenario, ...lines, ...tableLines(tables)].join("\n")}\n`;
}

function sentence(event: Recorded): string {
  switch (event.ev) {
    case "phase":
      return `— ${event.name} —`;
    case "send":
      return `${event.signal}.${event.how}(${[shown(event.sender), ...pairs(event.kwargs)].join(", ")})`;
    case "call":
      return `→ ${event.module}.${event.receiver}`;
    case "return":
      return `← ${shown(event.value)}`;
    case "raise":
      return `✗ ${event.error}`;
    case "end":
      return event.error === undefined ? "·" : `✗ ${event.error}`;
    case "out":
      return `| ${event.text}`;
    case "log":
      return `${event.level} ${event.logger}: ${event.message}`;
    case "error":
      return `✗ ${event.phase} ended: ${event.error}`;
    default:
      return JSON.stringify(event);
  }
}

function pairs(kwargs: Json | undefined): readonly string[] {
  return Object.entries(kwargs ?? {}).map(([name, value]) => `${name}=${shown(value)}`);
}

function tableLines(tables: Json): readonly string[] {
  return Object.entries(tables ?? {}).flatMap(([table, rows]: [string, readonly Json[]]) => [
    `${table}: ${rows.length === 1 ? "1 row" : `${rows.length} rows`}`,
    ...rows.map((row) => `${INDENT}${shown(row)}`),
  ]);
}

function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return "None";
  return typeof value === "string" ? value : JSON.stringify(value);
}
