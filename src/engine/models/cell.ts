/**
 * Cells compare as SQLite compares values: NULL, then numbers, then text by code point, then bytes.
 * Booleans are the numbers 0 and 1.
 */
import type { Cell, Row } from "../trace/events.ts";

/** Cells side by side: the key of a row or of an index entry. */
export type Key = readonly Cell[];

/** The cell of a row; NULL where there is no row or it has none. */
export function cellOf(row: Row | undefined, name: string): Cell {
  return row?.[name] ?? null;
}

/** Negative, zero or positive, as for `sort`. */
export function compareCells(left: Cell, right: Cell): number {
  if (left === right) return 0;
  const class_ = rank(left);
  const difference = class_ - rank(right);
  if (difference !== 0) return difference;
  switch (class_) {
    case NUMBER:
      return compareNumbers(numeric(left), numeric(right));
    case TEXT:
      return compareText(String(left), String(right));
    default:
      return compareBytes(left as Uint8Array, right as Uint8Array);
  }
}

export function equalCells(left: Cell, right: Cell): boolean {
  return compareCells(left, right) === 0;
}

/** As SQLite compares columns of different types: text that is a number is one. */
export function equalAcross(left: Cell, right: Cell): boolean {
  if (equalCells(left, right)) return true;
  return otherwise(left) === right || otherwise(right) === left;
}

/** The same value as it may stand in a column of another type: `"7"` of 7, and 7 of `"7"`; of others the value itself. */
export function otherwise(cell: Cell): Cell {
  if (typeof cell === "number") return `${cell}`;
  if (typeof cell !== "string" || !NUMERAL.test(cell)) return cell;
  return Number(cell);
}

const NUMERAL = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/** Part by part; a key that is the beginning of another comes before it. */
export function compareKeys(left: Key, right: Key): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = compareCells(left[at] ?? null, right[at] ?? null);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** A text that is equal for equal keys: for grouping and DISTINCT. */
export function keyText(key: Key): string {
  return key.map(cellText).join("\u0000");
}

function cellText(cell: Cell): string {
  if (cell === null) return "n";
  if (typeof cell === "string") return `t${cell}`;
  if (cell instanceof Uint8Array) return `b${cell.join(",")}`;
  return `#${String(numeric(cell))}`;
}

const NULL = 0;
const NUMBER = 1;
const TEXT = 2;
const BYTES = 3;

function rank(cell: Cell): number {
  if (cell === null) return NULL;
  if (typeof cell === "string") return TEXT;
  return cell instanceof Uint8Array ? BYTES : NUMBER;
}

function numeric(cell: Cell): number | bigint {
  return typeof cell === "bigint" ? cell : Number(cell);
}

function compareNumbers(left: number | bigint, right: number | bigint): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** By code point, which UTF-16 order is not for characters beyond the basic plane. */
function compareText(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const a = left.charCodeAt(at);
    const b = right.charCodeAt(at);
    if (a !== b) return Number(left.codePointAt(at)) - Number(right.codePointAt(at));
  }
  return left.length - right.length;
}

function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at += 1) {
    const difference = Number(left[at]) - Number(right[at]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
