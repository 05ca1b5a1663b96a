/** Puts a statement into `transaction.on_commit()`. */
import type { Place } from "../../preview.ts";
import { indentOf } from "../python-text.ts";
import type { Files, Patch } from "./patch.ts";
import { callAt, isStatement } from "./python-call.ts";
import { withImport } from "./with-import.ts";

/** Only for a line that is one call and nothing else. */
export function waitForCommit(files: Files, place: Place | null): Patch | null {
  const text = place === null ? undefined : files[place.file];
  if (place === null || text === undefined) return null;
  const call = callAt(text, place.line, /^\s+[\w.]+\(/);
  if (call === null || !isStatement(text, call)) return null;
  const indent = call.head.slice(0, indentOf(call.head));
  const statement = text.slice(call.lineFrom + indent.length, call.to + 1);
  const wrapped = `${text.slice(0, call.lineFrom)}${indent}transaction.on_commit(lambda: ${statement})${text.slice(call.to + 1)}`;
  const imported = withImport(wrapped, ["django.db"], "transaction");
  return imported === null
    ? null
    : { label: "Wait for the commit", files: { [place.file]: imported } };
}
