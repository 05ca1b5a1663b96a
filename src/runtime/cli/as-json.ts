/** A recording as JSON, one event a line: compact, and differences stay readable. */
import type { Json } from "../node/json.ts";
import type { ScenarioRecording } from "../node/record-scenario.ts";

export function asJson(recording: ScenarioRecording): string {
  const { format, scenario, title, django, error, events, stdout, tables } = recording;
  const heads = Object.entries({ format, scenario, title, django, error });
  const lines = [
    ...heads.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    `"events": ${list(events)}`,
    `"stdout": ${list(stdout)}`,
    `"tables": ${rowsByTable(tables)}`,
  ];
  return `{\n${lines.join(",\n")}\n}\n`;
}

function rowsByTable(tables: Json): string {
  if (tables === null) return "null";
  const shown = Object.entries(tables).map(
    ([table, rows]: [string, readonly Json[]]) => `${JSON.stringify(table)}: ${list(rows)}`,
  );
  return shown.length === 0 ? "{}" : `{\n${shown.join(",\n")}\n}`;
}

function list(values: readonly unknown[]): string {
  const lines = values.map((value) => JSON.stringify(value));
  return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
}
