/** Previews and errors as Python's side makes them, for traces written by hand. */
import type { ErrorPreview, Place, Preview } from "../trace/preview.ts";

export const NONE: Preview = { kind: "none", text: "None", type: "NoneType" };

export function booleanPreview(value: boolean): Preview {
  return { kind: "boolean", text: value ? "True" : "False", type: "bool" };
}

export function textPreview(value: string): Preview {
  return { kind: "string", text: `'${value}'`, type: "str" };
}

export function instancePreview(model: string, pk: string | null, text: string): Preview {
  const type = model.split(".").at(-1) ?? model;
  return { kind: "instance", text: `<${type}: ${text}>`, type, pk, model };
}

export function errorPreview(
  type: string,
  message: string,
  place: Place | null = null,
): ErrorPreview {
  const trail = place === null ? [] : [{ ...place, name: "receiver" }];
  return { type, message, trail, traceback: `${type}: ${message}` };
}
