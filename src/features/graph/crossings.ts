/** Two columns and the wires between them: how to order both so that few wires cross. */

/** Indices into the left and the right column. */
export type Wire = readonly [left: number, right: number];

export type Orders = { readonly left: readonly number[]; readonly right: readonly number[] };

const SWEEPS = 6;

/**
 * Barycentre sweeps from the natural order; the best order seen wins and the natural one wins ties, so that a picture without
 * need for change keeps the order in which things were declared. The same input gives the same order.
 */
export function orderColumns(
  leftCount: number,
  rightCount: number,
  wires: readonly Wire[],
): Orders {
  let current: Orders = { left: range(leftCount), right: range(rightCount) };
  let best = current;
  let fewest = countCrossings(current, wires);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep += 1) {
    const left = byBarycentre(current.left, wires, places(current.right));
    const flipped = wires.map(([from, to]): Wire => [to, from]);
    current = { left, right: byBarycentre(current.right, flipped, places(left)) };
    const crossings = countCrossings(current, wires);
    if (crossings < fewest) {
      best = current;
      fewest = crossings;
    }
  }
  return best;
}

export function countCrossings(orders: Orders, wires: readonly Wire[]): number {
  const left = places(orders.left);
  const right = places(orders.right);
  const ends = wires
    .map(([from, to]) => [left[from] ?? 0, right[to] ?? 0] as const)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
    .map(([, to]) => to);
  return countInversions(ends, orders.right.length);
}

/** Pairs out of order; a Fenwick tree counts the larger ones before each. */
function countInversions(values: readonly number[], size: number): number {
  const tree = new Array<number>(size + 1).fill(0);
  let inversions = 0;
  for (const [seen, value] of values.entries()) {
    let notLarger = 0;
    for (let at = value + 1; at > 0; at -= at & -at) notLarger += tree[at] ?? 0;
    inversions += seen - notLarger;
    for (let at = value + 1; at <= size; at += at & -at) tree[at] = (tree[at] ?? 0) + 1;
  }
  return inversions;
}

function byBarycentre(
  order: readonly number[],
  wires: readonly Wire[],
  otherPlaces: readonly number[],
): readonly number[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [own, other] of wires) {
    const { sum, count } = sums.get(own) ?? { sum: 0, count: 0 };
    sums.set(own, { sum: sum + (otherPlaces[other] ?? 0), count: count + 1 });
  }
  const centres = new Map(
    order.map((item, place) => {
      const own = sums.get(item);
      return [item, own === undefined ? place : own.sum / own.count];
    }),
  );
  return [...order].sort((a, b) => (centres.get(a) ?? 0) - (centres.get(b) ?? 0));
}

/** Order → place of each index. */
function places(order: readonly number[]): readonly number[] {
  const result = new Array<number>(order.length).fill(0);
  for (const [place, item] of order.entries()) result[item] = place;
  return result;
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
