/** The table of `dispatch.bench.ts`, measured wherever this runs: in Node and in Chromium. */
import { CANDIDATES, type Candidate } from "./candidates.ts";
import { compare } from "./measure.ts";
import { makeCall } from "./work.ts";

export const CASES = [
  { count: 1, share: 1 },
  { count: 10, share: 1 },
  { count: 100, share: 1 },
  { count: 1_000, share: 1 },
  { count: 10, share: 0.1 },
  { count: 100, share: 0.1 },
  { count: 1_000, share: 0.1 },
] as const;

/** Median nanoseconds of one send by who sends, one entry per case. */
export type Times = readonly Readonly<Record<string, number>>[];

/** `more`: candidates that are not to be had everywhere. */
export async function measureSends(more: Readonly<Record<string, Candidate>>): Promise<Times> {
  const candidates = { ...CANDIDATES, ...more };
  for (const candidate of Object.values(candidates)) train(candidate);
  const times: Readonly<Record<string, number>>[] = [];
  for (const { count, share } of CASES) {
    const call = makeCall(count, share);
    const senders = Object.entries(candidates).map(
      ([name, candidate]) => [name, candidate(call)] as const,
    );
    times.push(await compare(Object.fromEntries(senders)));
  }
  return times;
}

/** Lets every call site meet many receivers before anything is measured. */
function train(candidate: Candidate): void {
  for (const share of [1, 0.5]) {
    const { run, tidy } = candidate(makeCall(32, share));
    for (let i = 0; i < 300; i += 1) run();
    tidy?.();
    for (let i = 0; i < 3_000; i += 1) {
      run();
      if (i % 100 === 0) tidy?.();
    }
    tidy?.();
  }
}
