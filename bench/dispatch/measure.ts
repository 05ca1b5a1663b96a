/** Nanoseconds of alternatives measured side by side, so that one disturbance meets all. */
import { setTimeout as pause } from "node:timers/promises";
import { median } from "../table.ts";

export type Alternative = { readonly run: () => unknown; readonly tidy?: () => void };

const ROUNDS = 15;
const WARM_UP_ROUNDS = 4;
const BATCH_MILLISECONDS = 4;

/** Median nanoseconds of one run of each. */
export async function compare(
  alternatives: Readonly<Record<string, Alternative>>,
): Promise<Readonly<Record<string, number>>> {
  const entries = Object.entries(alternatives);
  const batches = new Map(entries.map(([name, one]) => [name, batchSize(one)]));
  const times = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (let round = -WARM_UP_ROUNDS; round < ROUNDS; round += 1) {
    for (const [name, one] of shuffled(entries)) {
      const nanoseconds = time(one, batches.get(name) ?? 1);
      if (round >= 0) times.get(name)?.push(nanoseconds);
      // A new job: weak references and garbage are let go.
      await pause(0);
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all)]));
}

function time({ run, tidy }: Alternative, count: number): number {
  const started = performance.now();
  for (let i = 0; i < count; i += 1) run();
  const took = performance.now() - started;
  tidy?.();
  return (took * 1e6) / count;
}

function batchSize(one: Alternative): number {
  for (let count = 1; ; count *= 2) {
    const milliseconds = (time(one, count) * count) / 1e6;
    if (milliseconds > BATCH_MILLISECONDS / 2) return count * 2;
  }
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, order: Math.random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
