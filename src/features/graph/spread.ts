/** One-dimensional placing: boxes in a fixed order, each as near to where it wants to be as the others let it. */

export type Wish = {
  /** Where its start would like to be. */ readonly start: number;
  readonly size: number;
};

/**
 * Starts that keep `gap` between neighbours and have the least sum of squared distances from the wishes
 * (isotonic regression by pooling neighbours that collide).
 */
export function spread(wishes: readonly Wish[], gap: number): readonly number[] {
  const offsets: number[] = [];
  const pools: { sum: number; count: number }[] = [];
  let offset = 0;
  for (const { start, size } of wishes) {
    offsets.push(offset);
    let pool = { sum: start - offset, count: 1 };
    for (
      let before = pools.at(-1);
      before !== undefined && mean(before) > mean(pool);
      before = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: pool.sum + before.sum, count: pool.count + before.count };
    }
    pools.push(pool);
    offset += size + gap;
  }
  const shifts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)));
  return offsets.map((own, index) => own + (shifts[index] ?? 0));
}

function mean({ sum, count }: { sum: number; count: number }): number {
  return sum / count;
}
