/** Takes a statement away that is one call and nothing else. */
import type { Place } from "../../preview.ts";
import { type Files, type Patch, patchCall } from "./patch.ts";
import { isStatement } from "./python-call.ts";

export function removeCall(
  files: Files,
  place: Place | null,
  head: RegExp,
  label: string,
): Patch | null {
  return patchCall(files, place, { head, label }, (text, call) => {
    // An indented statement may be the only one of its block.
    if (!isStatement(text, call) || /^\s/.test(call.head)) return null;
    return text.slice(0, call.lineFrom) + text.slice(call.lineTo + 1);
  });
}
