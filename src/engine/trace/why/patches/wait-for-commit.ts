/** Puts a statement into `transaction.on_commit()`. */
import type { Place } from "../../preview.ts";
import { indentOf } from "../python-text.ts";
import type { Files, Patch } from "./patch.ts";
import { callAt, isStatement } from "./python-call.ts";
import { withImport } from "./with-import.ts";

/**
 * Only for a line that is one call and nothing else. Its arguments are worked out where they were, as `partial` does: what a
 * `lambda` looks up later may have changed by then.
 */
export function waitForCommit(files: Files, place: Place | null): Patch | null {
  const text = place === null ? undefined : files[place.file];
  if (place === null || text === undefined) return null;
  const call = callAt(text, place.line, /^\s+[\w.]+\(/);
  if (call === null || !isStatement(text, call)) return null;
  const indent = call.head.slice(0, indentOf(call.head));
  const [first, second] = call.args;
  // A lone generator needs parentheses of its own.
  if (first !== undefined && second === undefined && /\bfor\b/.test(first.value)) return null;
  const callee = call.head.slice(indent.length, -1);
  const given = text.slice(call.from, call.to).trimStart();
  const waiting = first === undefined ? callee : `partial(${callee}, ${given})`;
  const wrapped = `${text.slice(0, call.lineFrom)}${indent}transaction.on_commit(${waiting})${text.slice(call.to + 1)}`;
  const imported = withImport(wrapped, ["django.db"], "transaction");
  const whole =
    imported === null || first === undefined
      ? imported
      : withImport(imported, ["functools"], "partial");
  return whole === null ? null : { label: "Wait for the commit", files: { [place.file]: whole } };
}
