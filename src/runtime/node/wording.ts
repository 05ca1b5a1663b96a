/** Makes texts equal on every machine: no addresses, no paths, UUIDs numbered by first appearance. */
import type { Json } from "./json.ts";

const ADDRESS = / at 0x[0-9a-fA-F]+/g;
/** Those of tasks have no hyphens. */
const UUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b|(?<=\bid=)[A-Za-z0-9]{32}\b/g;
/** Python 3.14 words this one differently. */
const UNHASHABLE = /cannot use '[^']*' as a \w+ key \((unhashable type: '[^']*')\)/g;
const PROJECT = /\/project(?=\/|\b)/g;

export type Wording = { readonly apply: <Value extends Json>(value: Value) => Value };

export function createWording(): Wording {
  const numbers = new Map<string, number>();

  function numbered(uuid: string): string {
    const number = numbers.get(uuid) ?? numbers.size + 1;
    numbers.set(uuid, number);
    return `<uuid:${number}>`;
  }

  function word(_name: string, value: unknown): unknown {
    if (typeof value !== "string") return value;
    return value
      .replace(ADDRESS, "")
      .replace(UNHASHABLE, "$1")
      .replace(PROJECT, "<project>")
      .replace(UUID, numbered);
  }

  return { apply: (value) => JSON.parse(JSON.stringify(value), word) };
}
