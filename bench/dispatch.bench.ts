/** A send with receivers in TypeScript, filtered by sender, beside loops and emitters. */
import { timesInChromium, timesInNode } from "./dispatch/built.ts";
import { DRAINED, PAIRS, QUIET, RECORDED } from "./dispatch/candidates.ts";
import { CASES, type Times } from "./dispatch/sends.ts";
import type { Table } from "./table.ts";

export const title = "Dispatch: nanoseconds per send";

export async function measure(): Promise<Table> {
  const root = process.cwd();
  const places = { Node: await timesInNode(root), Chromium: await timesInChromium(root) };
  const all = Object.entries(places);
  return {
    columns: [
      "who",
      "where",
      ...CASES.map(({ count, share }) => (share === 1 ? `${count}` : `${count}, a tenth match`)),
    ],
    rows: all.flatMap(([place, times]) => rowsOf(place, times)),
    notes: [
      ...all.flatMap(([place, times]) => [
        `${place}: recording off against the loop that collects pairs (goal 0.7 from 10 receivers on): ${ratios(times, QUIET, PAIRS)}.`,
        `${place}: recording on against off (goal 2): ${ratios(times, RECORDED, QUIET)}; with its events handed over: ${ratios(times, DRAINED, QUIET)}.`,
      ]),
      "Loops collect nothing or all, emitters collect nothing and leave the filter to their receivers.",
    ],
  };
}

function rowsOf(place: string, times: Times): Table["rows"] {
  const [first = {}] = times;
  return Object.keys(first).map((name) => [
    name,
    place,
    ...times.map((each) => Math.round(each[name] ?? Number.NaN)),
  ]);
}

function ratios(times: Times, of: string, to: string): string {
  return times.map((each) => ((each[of] ?? 0) / (each[to] ?? 1)).toFixed(2)).join(", ");
}
