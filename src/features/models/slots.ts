/** Which element of a table draws which row: a row that comes takes over the element of one that went, so that a scrub writes texts and builds nothing. */

/** Key of a row → number of its element, in the order of the rows. */
export type Slots = ReadonlyMap<string, number>;

/** Rows that stay keep their elements, and with them the focus and what is being edited. `keys` are distinct. */
export function assignSlots(before: Slots, keys: readonly string[]): Slots {
  const staying = new Set(keys.map((key) => before.get(key)));
  const free = [...before.values()].filter((slot) => !staying.has(slot));
  let fresh = Math.max(-1, ...before.values()) + 1;
  let taken = 0;
  const next = () => free[taken++] ?? fresh++;
  return new Map(keys.map((key) => [key, before.get(key) ?? next()]));
}
