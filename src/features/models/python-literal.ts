/** Values as Python source. What a person typed reaches Python as a literal only, never as code. */
import type { Cell } from "#engine/trace/events.ts";

/** A cell as a Python literal: `None`, `True`, `3`, `'Ada'`, `b'\x00'`. */
export function pythonLiteral(cell: Cell): string {
  if (cell === null) return "None";
  if (cell instanceof Uint8Array) return pythonBytes(cell);
  if (typeof cell === "boolean") return cell ? "True" : "False";
  if (typeof cell === "number") return pythonNumber(cell);
  return typeof cell === "bigint" ? String(cell) : pythonString(cell);
}

/** A quoted string on one line, with the quotes that Python's `repr` would choose. */
export function pythonString(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let body = "";
  for (const character of text) {
    body += character === quote || character === "\\" ? `\\${character}` : escaped(character);
  }
  return quote + body + quote;
}

/** What `JSON.parse` returned, as Python lists, dicts and scalars. */
export function pythonFromJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonFromJson).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const items = Object.entries(value).map(
      ([key, item]) => `${pythonString(key)}: ${pythonFromJson(item)}`,
    );
    return `{${items.join(", ")}}`;
  }
  return typeof value === "boolean" || typeof value === "number" || typeof value === "string"
    ? pythonLiteral(value)
    : "None";
}

const SHORT = new Map([
  ["\n", "\\n"],
  ["\r", "\\r"],
  ["\t", "\\t"],
]);

/** Control characters, line separators, text-direction marks and lone surrogates could hide or break the line. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Joins emoji and letters of some scripts. */
const ZERO_WIDTH_JOINERS = /[\u200c\u200d]/;

function escaped(character: string): string {
  const short = SHORT.get(character);
  if (short !== undefined) return short;
  if (!UNSAFE.test(character) || ZERO_WIDTH_JOINERS.test(character)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code <= 0xff) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code <= 0xffff
    ? `\\u${code.toString(16).padStart(4, "0")}`
    : `\\U${code.toString(16).padStart(8, "0")}`;
}

function pythonNumber(value: number): string {
  return Number.isFinite(value) ? String(value) : `float('${String(value).toLowerCase()}')`;
}

function pythonBytes(bytes: Uint8Array): string {
  return `b'${Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}'`;
}
