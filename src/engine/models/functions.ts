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
  "+": (a, b) => numberOf(a) + numberOf(b),
  "-": (a, b) => numberOf(a) - numberOf(b),
  "*": (a, b) => numberOf(a) * numberOf(b),
  "/": (a, b) => divide(numberOf(a), numberOf(b), false),
  "//": (a, b) => divide(numberOf(a), numberOf(b), true),
  "%": (a, b) => remainder(Math.trunc(numberOf(a)), Math.trunc(numberOf(b))),
  "^": numeric((a, b) => a ** b),
  "&": (a, b) => Number(BigInt(numberOf(a)) & BigInt(numberOf(b))),
  "|": (a, b) => Number(BigInt(numberOf(a)) | BigInt(numberOf(b))),
  "#": (a, b) => Number(BigInt(numberOf(a)) ^ BigInt(numberOf(b))),
  "<<": (a, b) => shifted(numberOf(a), numberOf(b)),
  ">>": (a, b) => shifted(numberOf(a), -numberOf(b)),
  Abs: (a) => Math.abs(numberOf(a)),
  Ceil: numeric((a) => Math.ceil(a)),
  Floor: numeric((a) => Math.floor(a)),
  Round: (a, digits) => round(numberOf(a), numberOf(digits ?? 0)),
  Sqrt: numeric((a) => (a < 0 ? null : Math.sqrt(a))),
  Sign: (a) => Math.sign(inPython(a, "real")),
  Mod: numeric(remainder),
  Power: numeric((a, b) => a ** b),
  Lower: (a) => text(a).replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
  Upper: (a) => text(a).replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
  Length: (a) => [...text(a)].length,
  Trim: (a) => text(a).replace(/^ +| +$/g, ""),
  LTrim: (a) => text(a).replace(/^ +/, ""),
  RTrim: (a) => text(a).replace(/ +$/, ""),
  Left: (a, length) => [...text(a)].slice(0, numberOf(length)).join(""),
  Right: (a, length) => [...text(a)].slice(-numberOf(length)).join(""),
  /** Of a value that the function around it cannot take. */
  Fails: () => failInPython(),
  Reverse: (a) => [...inPython(a, "string")].reverse().join(""),
  Repeat: (a, times) =>
    typeof a === "string"
      ? a.repeat(Math.max(inPython(times, "integer"), 0))
      : numberOf(a) * numberOf(times),
  Replace: (a, old, fresh) =>
    text(old) === "" ? text(a) : text(a).replaceAll(text(old), text(fresh)),
  StrIndex: (a, part) => text(a).indexOf(text(part)) + 1,
  Substr: (a, from, length) =>
    substring(text(a), numberOf(from), length === undefined ? null : numberOf(length)),
  Greatest: (...given) => given.reduce((a, b) => (compareCells(b, a) > 0 ? b : a)),
  Least: (...given) => given.reduce((a, b) => (compareCells(b, a) < 0 ? b : a)),
  CastInteger: (a) => Math.trunc(leadingNumber(a)),
  CastReal: (a) => leadingNumber(a),
  CastText: (a) => text(a),
  RealText: (a) => realText(numberOf(a)),
  CastBoolean: (a) => asBoolean(leadingNumber(a)),
};

const LENIENT: Functions = {
  Coalesce: (...given) => given.find((value) => value !== null) ?? null,
  /** Django wraps the parts of `Concat` in `COALESCE(…, '')`. */
  Concat: (...given) => given.map((value) => (value === null ? "" : text(value))).join(""),
  NullIf: (a, b) => (a !== null && b !== null && compareCells(a, b) === 0 ? null : (a ?? null)),
};

/** As SQLite reads a cell when it counts: texts by the number they begin with. */
export function numberOf(cell: Cell | undefined): number {
  return typeof cell === "string" ? leadingNumber(cell) : Number(cell);
}

function text(cell: Cell | undefined): string {
  return typeof cell === "boolean" ? String(Number(cell)) : String(cell);
}

/** Django gives SQLite functions written in Python: for other types they raise, or multiply. */
function inPython(cell: Cell | undefined, type: "string"): string;
function inPython(cell: Cell | undefined, type: "integer" | "real"): number;
function inPython(cell: Cell | undefined, type: "string" | "integer" | "real"): string | number {
  const value = typeof cell === "boolean" ? Number(cell) : cell;
  if (typeof value === "string" && type === "string") return value;
  if (typeof value !== "string" && type === "real") return Number(value);
  if (Number.isInteger(value) && type === "integer") return Number(value);
  return failInPython();
}

function failInPython(): never {
  throw new DatabaseError("OperationalError", "user-defined function raised exception");
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

function remainder(a: number, b: number): Cell {
  return b === 0 ? null : a % b;
}

/** What SQLite keeps in a column of booleans, where Django leaves other numbers alone. */
function asBoolean(value: number): Cell {
  return value === 0 || value === 1 ? value === 1 : value;
}

/** SQLite's own mathematics: a text that is no number has no result. */
function numeric(reckon: (...given: number[]) => Cell): DatabaseFunction {
  return (...given) => {
    const isOdd = given.some((cell) => typeof cell === "string" && !NUMERIC.test(cell));
    return isOdd ? null : reckon(...given.map(numberOf));
  };
}

const NUMERIC = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/** As SQLite does it: in 64 bits, the sign kept to the right. */
function shifted(value: number, bits: number): number {
  const whole = BigInt(Math.trunc(value));
  const by = BigInt(Math.min(Math.abs(Math.trunc(bits)), 64));
  return Number(bits < 0 ? whole >> by : BigInt.asIntN(64, whole << by));
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor;
}

function substring(value: string, from: number, length: number | null): string {
  const start = from > 0 ? from - 1 : Math.max([...value].length + from, 0);
  return [...value].slice(start, length === null ? undefined : start + length).join("");
}
