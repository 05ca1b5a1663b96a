/** A stretch of a list: `items` once, and how often they come one after another. */
export type Stretch<Item> = {
  readonly items: readonly Item[];
  readonly times: number;
};

/** A round of more parts than that is not recognised. */
const LONGEST_ROUND = 8;
/** What comes twice may be chance, and is as short as the words that would replace it. */
const FEWEST_TIMES = 3;

/**
 * The list in stretches: rounds that come three times or more in a row are folded, what stands between them is one stretch each.
 * `keyOf` tells which items look the same.
 */
export function foldRepeats<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Stretch<Item>[] {
  const keys = items.map(keyOf);
  const stretches: Stretch<Item>[] = [];
  let single: Item[] = [];
  const close = () => {
    if (single.length > 0) stretches.push({ items: single, times: 1 });
    single = [];
  };
  for (let at = 0; at < items.length; ) {
    const { length, times } = roundAt(keys, at);
    if (times < FEWEST_TIMES) {
      single.push(...items.slice(at, at + 1));
      at += 1;
      continue;
    }
    close();
    stretches.push({ items: items.slice(at, at + length), times });
    at += length * times;
  }
  close();
  return stretches;
}

/** The shortest round that begins here and comes often enough. */
function roundAt(keys: readonly string[], at: number): { length: number; times: number } {
  for (let length = 1; length <= LONGEST_ROUND; length += 1) {
    let end = at + length;
    while (end < keys.length && keys[end] === keys[end - length]) end += 1;
    const times = Math.floor((end - at) / length);
    if (times >= FEWEST_TIMES) return { length, times };
  }
  return { length: 1, times: 1 };
}
