/** Every scenario is run, and each claim of its guide is checked. Run with UPDATE_RECORDINGS=1 to record the recorded ones anew. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Trace } from "#engine/trace/events.ts";
import { scenarios } from "#features/scenarios/catalog.ts";
import { recordingOf } from "#features/scenarios/recordings.ts";
import type { GuidePoint, Scenario } from "#features/scenarios/scenario.ts";
import { lineInNode, runInNode } from "#runtime/node/kitchen-in-node.ts";

type Happened = { readonly calls: string[]; readonly printed: string[]; readonly errors: string[] };

/** Receivers of the project, in the order of their calls; printed lines and echoes; errors that nobody caught. */
function summary(events: Trace): Happened {
  const names = new Map<number, string>();
  for (const event of events) {
    if (event.type === "receiver.connected" && !event.receiver.contrib) {
      names.set(event.registration, event.receiver.name);
    }
  }
  return summaryWith(events, names);
}

function summaryWith(events: Trace, names: ReadonlyMap<number, string>): Happened {
  const calls: string[] = [];
  const printed: string[] = [];
  const errors: string[] = [];
  let output = "";
  for (const event of events) {
    if (event.type === "call.started") calls.push(...[names.get(event.registration) ?? []].flat());
    if (event.type === "output.written") output += event.text;
    if (event.type === "line.finished" && event.value !== null) printed.push(event.value.text);
    if (event.type === "line.finished" && event.error !== null) errors.push(event.error.message);
    if (event.type === "error.raised") errors.push(event.error.message);
  }
  printed.push(...output.split("\n").filter((line) => line !== ""));
  return { calls, printed, errors };
}

/** Plays the guide from its start and tells what each point led to. */
async function playGuide(scenario: Scenario): Promise<readonly Happened[]> {
  const files = { ...scenario.files };
  const session: string[] = [];
  const happened: Happened[] = [];
  let run = await runInNode(files);
  for (const { edit, line } of scenario.guide) {
    if (edit !== undefined) {
      const text = files[edit.file] ?? "";
      expect(text.split(edit.from), `"${edit.from}" stands once in ${edit.file}`).toHaveLength(2);
      files[edit.file] = text.replace(edit.from, () => edit.to);
      run = await runInNode(files, session);
    }
    if (line === undefined) {
      happened.push(summary(run.events));
      continue;
    }
    const names = new Map(
      run.events.flatMap((event): [number, string][] =>
        event.type === "receiver.connected" && !event.receiver.contrib
          ? [[event.registration, event.receiver.name]]
          : [],
      ),
    );
    happened.push(summaryWith((await lineInNode(line)).events, names));
    session.push(line);
  }
  return happened;
}

function checkPoint(
  point: GuidePoint,
  { calls, printed, errors }: Happened,
  files: Scenario["files"],
) {
  if (point.calls !== undefined) expect(calls).toEqual(point.calls);
  if (point.prints !== undefined)
    expect(printed).toEqual(expect.arrayContaining([...point.prints]));
  if (point.silent === true) expect(printed).toEqual([]);
  if (point.error === undefined) expect(errors).toEqual([]);
  else expect(errors).toEqual([expect.stringContaining(point.error)]);
  if (point.look !== undefined)
    expect(files[point.look.file]?.split("\n")[point.look.line - 1]?.trim()).toBeTruthy();
}

/** What does not change from run to run. */
function timeless(events: Trace): unknown {
  return JSON.parse(
    JSON.stringify(events, (key, value: unknown) => {
      if (key === "at" || key === "key") return undefined;
      return typeof value === "string" ? MOMENTS.reduce(without, value) : value;
    }),
  );
}

/** Moments as Python and the database write them, and what a password became, or stands for none. */
const MOMENTS = [
  /(?<=datetime\()[\d, ]+/g,
  /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?/g,
  /(?<=pbkdf2_sha256)[\w$+/=]+/g,
  /(?<=^'?!)\w{40}/g,
];

function without(text: string, pattern: RegExp): string {
  return text.replace(pattern, "…");
}

describe.each(scenarios)("scenario $id", (scenario) => {
  it("does what its guide claims, point by point", async () => {
    const happened = await playGuide(scenario);
    for (const [at, point] of scenario.guide.entries()) {
      const result = happened[at];
      if (result === undefined) throw new Error(`point ${at + 1} was not played`);
      checkPoint(point, result, scenario.files);
    }
  });

  it("has actions that run", async () => {
    await runInNode(scenario.files);
    for (const { line } of scenario.actions ?? [])
      expect(summary((await lineInNode(line)).events).errors).toEqual([]);
  });
});

it.each(scenarios)("$title is recorded as it runs", async ({ id, files }) => {
  const { events } = await runInNode(files);
  if (process.env.UPDATE_RECORDINGS === "1") {
    const number = String(scenarios.findIndex((scenario) => scenario.id === id) + 1);
    const folder = `../features/scenarios/library/${number.padStart(2, "0")}-${id}`;
    const file = new URL(`${folder}/recording.json`, import.meta.url);
    writeFileSync(fileURLToPath(file), `${JSON.stringify(events)}\n`);
    return;
  }
  expect(events.length).toBeGreaterThan(0);
  expect(timeless((await recordingOf(id)) ?? [])).toEqual(timeless(events));
});
