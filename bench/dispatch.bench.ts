/** A send with receivers in TypeScript, filtered by sender, beside loops and emitters. */
import { timesInChromium, timesInNode } from "./dispatch/built.ts";
import { GOALS, type Goal } from "./dispatch/goals.ts";
import { CASES, type Times } from "./dispatch/sends.ts";
import { median, type Table } from "./table.ts";

export const title = "Dispatch: receivers in TypeScript";

/** Each process compiles, collects garbage and lies in memory in its own way. */
const PROCESSES = 5;

const HEADS = CASES.map(({ count, share }) =>
  share === 1 ? `${count}` : `${count}, a tenth match`,
);

export async function measure(): Promise<readonly Table[]> {
  const root = process.cwd();
  const places = {
    Node: await timesInNode(root, PROCESSES),
    Chromium: await timesInChromium(root, PROCESSES),
  };
  return Object.entries(places).flatMap(([place, runs]) => [
    times(place, runs),
    goals(place, runs),
  ]);
}

function times(place: string, runs: readonly Times[]): Table {
  const [[first = {}] = []] = runs;
  return {
    heading: `${place}: nanoseconds per send`,
    columns: ["who", ...HEADS],
    rows: Object.keys(first).map((name) => [
      name,
      ...CASES.map((_, one) => rounded(median(runs.map((run) => run[one]?.[name] ?? Number.NaN)))),
    ]),
    notes: [
      `Medians of ${PROCESSES} processes; in each, all take turns in random order. Emitters collect nothing and leave the filter to their receivers.`,
    ],
  };
}

function goals(place: string, runs: readonly Times[]): Table {
  return {
    heading: `${place}: goals`,
    columns: ["ratio within one process: median (least to most)", "goal", ...HEADS, "met"],
    rows: GOALS.map((goal) => row(goal, runs)),
    notes: [
      "The clock of recording is a counter: a look at the machine's, in the table above, is the host's affair; recording takes one for each receiver and one more.",
    ],
  };
}

function row({ title: name, atMost, asked, ratio }: Goal, runs: readonly Times[]): string[] {
  const cells = CASES.map((one, index) => {
    if (!asked(one)) return null;
    const ratios = runs.map((run) => ratio(run[index] ?? {}));
    return { middle: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
  });
  const limit = atMost ?? Number.POSITIVE_INFINITY;
  const met = cells.every((cell) => cell === null || cell.middle <= limit);
  return [
    name,
    atMost === null ? "" : `≤ ${atMost}`,
    ...cells.map((cell) =>
      cell === null
        ? ""
        : `${cell.middle > limit ? "**" : ""}${cell.middle.toFixed(2)}${cell.middle > limit ? "**" : ""} (${cell.least.toFixed(2)} to ${cell.most.toFixed(2)})`,
    ),
    atMost === null ? "" : met ? "yes" : "no",
  ];
}

function rounded(nanoseconds: number): string {
  return nanoseconds.toFixed(nanoseconds < 100 ? 1 : 0);
}
