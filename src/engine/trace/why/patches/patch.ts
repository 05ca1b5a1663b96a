/** A change of the person's files that mends a verdict, made only where the text leaves no doubt. */
import type { Place } from "../../preview.ts";
import type { PythonCall } from "./python-call.ts";
import { callAt, withKeyword } from "./python-call.ts";

export type Files = Readonly<Record<string, string>>;

export type Patch = {
  /** What it does, as on a button: `Import kitchen.signals in ready()`. */
  readonly label: string;
  /** New text by path; a path that did not exist is a new file. */
  readonly files: Files;
};

/** The call that connects a receiver: a decorator or `connect()`. */
export const CONNECTION: RegExp = /@receiver\(|\.connect\(/;

type CallPatch = {
  /** How the call begins, its parenthesis included. */
  readonly head: RegExp;
  readonly label: string;
};

/** Changes one call of a file; `null` when there is no such call on the line, or `change` has doubts. */
export function patchCall(
  files: Files,
  place: Place | null,
  { head, label }: CallPatch,
  change: (text: string, call: PythonCall) => string | null,
): Patch | null {
  const text = place === null ? undefined : files[place.file];
  if (place === null || text === undefined) return null;
  const call = callAt(text, place.line, head);
  const changed = call === null ? null : change(text, call);
  return changed === null || changed === text ? null : { label, files: { [place.file]: changed } };
}

/** Gives a keyword argument of the connection on the line another value, or adds it. */
export function patchConnection(
  files: Files,
  place: Place | null,
  label: string,
  [name, value]: readonly [name: string, value: string],
): Patch | null {
  return patchCall(files, place, { head: CONNECTION, label }, (text, call) =>
    withKeyword(text, call, name, value),
  );
}
