/** JSON with the two kinds of cells it lacks: `{"$int": "12345678901234567890"}` and `{"$bytes": "00ff"}`. */

/** @returns whatever the JSON says; the caller names the type it was promised. */
export function fromWire<T>(json: string): T {
  return json.includes('"$') ? JSON.parse(json, revived) : JSON.parse(json);
}

/** A value that `JSON.stringify` can take. */
export function toWire(value: unknown): unknown {
  if (typeof value === "bigint") return { $int: String(value) };
  if (value instanceof Uint8Array) return { $bytes: hexadecimal(value) };
  if (Array.isArray(value)) return value.map(toWire);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, toWire(part)]));
  }
  return value;
}

function revived(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if ("$int" in value && typeof value.$int === "string") return BigInt(value.$int);
  if ("$bytes" in value && typeof value.$bytes === "string") return bytesOf(value.$bytes);
  return value;
}

function hexadecimal(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(text: string): Uint8Array {
  const pairs = text.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
