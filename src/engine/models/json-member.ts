/** Looks into JSON columns (Django: `KeyTransform`). */
import type { Cell } from "../trace/events.ts";

/** The member of a JSON text at a path: scalars as cells, containers as JSON text, NULL when there is none. */
export function member(text: Cell, path: readonly (string | number)[]): Cell {
  if (typeof text !== "string") return null;
  let value: unknown = JSON.parse(text);
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isRecord(value)) value = value[step];
    else return null;
  }
  if (value === undefined || value === null) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return JSON.stringify(value);
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
