/** A look at the size of a message before anything walks through all of it. Cycles and vast empty lists run out of budget. */

export type Budget = {
  /** Values in all, at every depth. */
  readonly parts: number;
  /** Characters and bytes of all texts, keys and byte arrays together. */
  readonly characters: number;
};

/** Compared, never printed: whoever reports a huge number prints it, which takes minutes. */
const BIGGEST = 10n ** 1_000n;

export function fitsBudget(message: unknown, budget: Budget): boolean {
  let { parts, characters } = budget;
  const waiting: unknown[] = [message];
  while (waiting.length > 0) {
    const value = waiting.pop();
    parts -= 1;
    if (typeof value === "string") characters -= value.length;
    else if (typeof value === "bigint") {
      if (value > BIGGEST || value < -BIGGEST) return false;
    } else if (ArrayBuffer.isView(value)) characters -= value.byteLength;
    else if (Array.isArray(value)) {
      if (value.length > parts) return false;
      for (const part of value) waiting.push(part);
    } else if (typeof value === "object" && value !== null) {
      const keys = Object.keys(value);
      if (keys.length > parts) return false;
      for (const key of keys) {
        characters -= key.length;
        waiting.push(Reflect.get(value, key));
      }
    }
    if (parts < 0 || characters < 0) return false;
  }
  return true;
}
