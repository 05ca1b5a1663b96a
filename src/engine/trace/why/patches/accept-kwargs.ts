/** Adds `**kwargs` to the parameters of a function. */
import type { Place } from "../../preview.ts";
import { type Files, type Patch, patchCall } from "./patch.ts";

/** `place` is the line of its `def`, or of a decorator above it. */
export function acceptKwargs(files: Files, place: Place | null): Patch | null {
  const lines = (place === null ? "" : (files[place.file] ?? "")).split("\n");
  const at = lines.findIndex((line, row) => row >= (place?.line ?? 1) - 1 && DEF.test(line));
  if (place === null || at === -1) return null;
  return patchCall(
    files,
    { file: place.file, line: at + 1 },
    { head: DEF, label: "Add **kwargs" },
    (text, { args, from }) => {
      if (args.some(({ value }) => value.startsWith("**"))) return null;
      const end = args.at(-1)?.to ?? from;
      return `${text.slice(0, end)}${args.length === 0 ? "" : ", "}**kwargs${text.slice(end)}`;
    },
  );
}

const DEF = /\bdef\s+\w+\(/;
