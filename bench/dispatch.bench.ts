/** A send with receivers in TypeScript, filtered by sender, beside loops and emitters. */
import { CANDIDATES, PAIRS, QUIET, RECORDED } from "./dispatch/candidates.ts";
import { compare } from "./dispatch/measure.ts";
import { makeCall } from "./dispatch/work.ts";
import type { Table } from "./table.ts";

export const title = "Dispatch: nanoseconds per send";

const CASES = [
  { count: 1, share: 1 },
  { count: 10, share: 1 },
  { count: 100, share: 1 },
  { count: 1_000, share: 1 },
  { count: 10, share: 0.1 },
  { count: 100, share: 0.1 },
  { count: 1_000, share: 0.1 },
] as const;

export async function measure(): Promise<Table> {
  for (const candidate of Object.values(CANDIDATES)) train(candidate);
  const results: Readonly<Record<string, number>>[] = [];
  for (const { count, share } of CASES) {
    const call = makeCall(count, share);
    const senders = Object.entries(CANDIDATES).map(([name, candidate]) => {
      const { send, tidy } = candidate(call);
      return [name, { run: send, ...(tidy === undefined ? {} : { tidy }) }] as const;
    });
    results.push(await compare(Object.fromEntries(senders)));
  }
  const ratios = (of: string, to: string) =>
    results.map((times) => ((times[of] ?? 0) / (times[to] ?? 1)).toFixed(2)).join(", ");
  return {
    columns: [
      "who",
      ...CASES.map(({ count, share }) => (share === 1 ? `${count}` : `${count}, a tenth match`)),
    ],
    rows: Object.keys(CANDIDATES).map((name) => [
      name,
      ...results.map((times) => Math.round(times[name] ?? 0)),
    ]),
    notes: [
      `Recording off against the loop that collects pairs (goal 0.7 from 10 receivers on): ${ratios(QUIET, PAIRS)}.`,
      `Recording on against off (goal 2): ${ratios(RECORDED, QUIET)}.`,
      "Loops collect nothing or all, emitters collect nothing and leave the filter to their receivers.",
    ],
  };
}

/** Lets every call site meet many receivers before anything is measured. */
function train(candidate: (typeof CANDIDATES)[string]): void {
  const { send, tidy } = candidate(makeCall(32, 0.5));
  for (let i = 0; i < 3_000; i += 1) send();
  tidy?.();
}
