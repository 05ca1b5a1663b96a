/** Looks into JSON columns (Django: `KeyTransform`). */
import type { Cell } from "../trace/events.ts";

type Path = readonly (string | number)[];

/** The member of a JSON text at a path: numbers and texts as cells, all else as JSON text, NULL when there is none. */
export function member(text: Cell, path: Path): Cell {
  const value = valueAt(text, path);
  if (value === undefined) return null;
  return typeof value === "string" || typeof value === "number" ? value : JSON.stringify(value);
}

/** Whether there is a member at a path, be it `null`. */
export function hasMember(text: Cell, path: Path): boolean {
  return valueAt(text, path) !== undefined;
}

/** `undefined`: there is none. */
function valueAt(text: Cell, path: Path): unknown {
  if (typeof text !== "string") return undefined;
  let value: unknown = JSON.parse(text);
  for (const step of path) {
    if (Array.isArray(value)) value = Number.isInteger(step) ? value.at(Number(step)) : undefined;
    else if (isRecord(value)) value = value[step];
    else return undefined;
  }
  return value;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
