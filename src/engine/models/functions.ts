/** Arithmetic and database functions by name. NULL in, NULL out, unless a function says otherwise. */
import type { Cell } from "../trace/events.ts";
import { compareCells } from "./cell.ts";
import { DatabaseError } from "./database-error.ts";
import { realText } from "./real-text.ts";
import { TEMPORAL } from "./temporal.ts";

export type DatabaseFunction = (...given: readonly Cell[]) => Cell;

/** @throws {DatabaseError} for a function the playground does not have. */
export function functionNamed(name: string): DatabaseFunction {
  const strict = STRICT[name] ?? TEMPORAL[name];
  if (strict !== undefined) return (...given) => (given.includes(null) ? null : strict(...given));
  const lenient = LENIENT[name];
  if (lenient !== undefined) return lenient;
  throw new DatabaseError(
    "NotSupportedError",
    `The database function ${name} is not supported by this playground's in-memory database.`,
  );
}

type Functions = { readonly [name: string]: DatabaseFunction };

/** They never see a NULL. */
const STRICT: Functions = {
  "+": (a, b) => number(a) + number(b),
  "-": (a, b) => number(a) - number(b),
  "*": (a, b) => number(a) * number(b),
  "/": (a, b) => divide(number(a), number(b), false),
  "//": (a, b) => divide(number(a), number(b), true),
  "%": (a, b) => (number(b) === 0 ? null : number(a) % number(b)),
  "^": (a, b) => number(a) ** number(b),
  "&": (a, b) => Number(BigInt(number(a)) & BigInt(number(b))),
  "|": (a, b) => Number(BigInt(number(a)) | BigInt(number(b))),
  Abs: (a) => Math.abs(number(a)),
  Ceil: (a) => Math.ceil(number(a)),
  Floor: (a) => Math.floor(number(a)),
  Round: (a, digits) => round(number(a), number(digits ?? 0)),
  Sqrt: (a) => (number(a) < 0 ? null : Math.sqrt(number(a))),
  Sign: (a) => Math.sign(number(a)),
  Mod: (a, b) => (number(b) === 0 ? null : number(a) % number(b)),
  Power: (a, b) => number(a) ** number(b),
  Lower: (a) => text(a).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  Upper: (a) => text(a).replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  Length: (a) => [...text(a)].length,
  Trim: (a) => text(a).replace(/^ +| +$/g, ""),
  LTrim: (a) => text(a).replace(/^ +/, ""),
  RTrim: (a) => text(a).replace(/ +$/, ""),
  Left: (a, length) => [...text(a)].slice(0, number(length)).join(""),
  Right: (a, length) => [...text(a)].slice(-number(length)).join(""),
  Reverse: (a) => [...text(a)].reverse().join(""),
  Repeat: (a, times) => text(a).repeat(number(times)),
  Replace: (a, old, fresh) =>
    text(old) === "" ? text(a) : text(a).replaceAll(text(old), text(fresh)),
  StrIndex: (a, part) => text(a).indexOf(text(part)) + 1,
  Substr: (a, from, length) =>
    substring(text(a), number(from), length === undefined ? null : number(length)),
  Greatest: (...given) => given.reduce((a, b) => (compareCells(b, a) > 0 ? b : a)),
  Least: (...given) => given.reduce((a, b) => (compareCells(b, a) < 0 ? b : a)),
  CastInteger: (a) => Math.trunc(leadingNumber(a)),
  CastReal: (a) => leadingNumber(a),
  CastText: (a) => text(a),
  RealText: (a) => realText(number(a)),
  CastBoolean: (a) => number(a) !== 0,
};

const LENIENT: Functions = {
  Coalesce: (...given) => given.find((value) => value !== null) ?? null,
  /** Django wraps the parts of `Concat` in `COALESCE(…, '')`. */
  Concat: (...given) => given.map((value) => (value === null ? "" : text(value))).join(""),
  NullIf: (a, b) => (a !== null && b !== null && compareCells(a, b) === 0 ? null : (a ?? null)),
};

function number(cell: Cell | undefined): number {
  return typeof cell === "string" ? leadingNumber(cell) : Number(cell);
}

function text(cell: Cell | undefined): string {
  return typeof cell === "boolean" ? String(Number(cell)) : String(cell);
}

function leadingNumber(cell: Cell): number {
  if (typeof cell !== "string") return Number(cell);
  const match = /^\s*[+-]?\d+(\.\d+)?([eE][+-]?\d+)?/.exec(cell);
  return match === null ? 0 : Number(match[0]);
}

/** SQLite divides integers as integers. `whole` asks for it; Django's `/` on integer columns does. */
/** A column of whole numbers may hold others, which SQLite divides as such. */
function divide(a: number, b: number, whole: boolean): Cell {
  if (b === 0) return null;
  return whole && Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b;
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
}

function substring(value: string, from: number, length: number | null): string {
  const start = from > 0 ? from - 1 : Math.max([...value].length + from, 0);
  return [...value].slice(start, length === null ? undefined : start + length).join("");
}
