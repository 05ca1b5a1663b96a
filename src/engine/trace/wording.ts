/** Small rules of English for sentences about the kitchen. */
import type { ReceiverInfo, SenderInfo } from "./events.ts";
import type { ErrorPreview } from "./preview.ts";

/** `1 receiver`, `3 receivers`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `ValueError: burnt`, or the type alone without a message. */
export function nameError(error: ErrorPreview): string {
  return error.message === "" ? error.type : `${error.type}: ${error.message.split("\n", 1)[0]}`;
}

/** The same for the midst of a sentence: a message's own full stop would end it. */
export function clauseOfError(error: ErrorPreview): string {
  return nameError(error).replace(/\.$/, "");
}

/** `kitchen.Profile`, or `any sender`. */
export function nameSender(sender: SenderInfo | null): string {
  return sender?.label ?? "any sender";
}

/** Python's mark between a local function and the one around it. */
const LOCALS = "<locals>.";

/** Without the functions around it: `local` for `ready.<locals>.local`. */
export function nameReceiver({ name }: ReceiverInfo): string {
  const at = name.lastIndexOf(LOCALS);
  return at === -1 ? name : name.slice(at + LOCALS.length);
}

/** A signal whose variable is not known yet has no name. */
export function nameSignal(name: string): string {
  return name === "" ? "a signal" : name;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(names: readonly string[]): string {
  if (names.length < 2) return names.join();
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Real time, as a person reads it: `0.4 ms`. */
export function nameDuration(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
