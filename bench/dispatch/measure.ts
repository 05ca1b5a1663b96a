/** Nanoseconds of alternatives measured side by side, so that one disturbance meets all. */
import { median } from "../table.ts";

export type Alternative = {
  readonly run: () => unknown;
  /** Runs between measured times, at the latest after `atMost` runs. */
  readonly tidy?: () => void;
  readonly atMost?: number;
};

/** Many short batches: one that was disturbed does not move the median. */
const ROUNDS = 41;
const BATCH_MILLISECONDS = 1;

/** Median nanoseconds of one run of each. `rounds`: fewer where one run takes long. */
export async function compare(
  alternatives: Readonly<Record<string, Alternative>>,
  rounds = ROUNDS,
): Promise<Readonly<Record<string, number>>> {
  const entries = Object.entries(alternatives);
  const batches = new Map(entries.map(([name, one]) => [name, batchSize(one)]));
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = -Math.ceil(rounds / 4); round < rounds; round += 1) {
    // In another order each time: who comes after whom does not matter.
    for (const [name, one] of shuffled(entries)) {
      const nanoseconds = time(one, batches.get(name) ?? 1);
      if (round >= 0) times.get(name)?.push(nanoseconds);
      // A new job: weak references and garbage are let go.
      await pause();
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

function time(
  { run, tidy, atMost = Number.POSITIVE_INFINITY }: Alternative,
  count: number,
): number {
  let took = 0;
  for (let done = 0; done < count; ) {
    const until = Math.min(count, done + atMost);
    const started = performance.now();
    for (; done < until; done += 1) run();
    took += performance.now() - started;
    tidy?.();
  }
  return (took * 1e6) / count;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function batchSize(one: Alternative): number {
  for (let count = 1; ; count *= 2) {
    // One disturbance must not make batches shorter than the clock's steps.
    const nanoseconds = Math.min(time(one, count), time(one, count), time(one, count));
    if ((nanoseconds * count) / 1e6 > BATCH_MILLISECONDS / 2) return count * 2;
  }
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
