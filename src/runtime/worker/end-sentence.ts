/** What a person reads when the interpreter is beyond use, from the reason that Pyodide gives. */
import { LIMIT_SENTENCES } from "../limits.ts";

const KNOWN: readonly (readonly [reason: RegExp, sentence: string])[] = [
  [/\bExit\b|Program terminated/, "The code ended Python itself, and Python was started again."],
  [/Maximum call stack|too much recursion/, LIMIT_SENTENCES.STACK_BYTES],
  [/TimeLimit/, LIMIT_SENTENCES.RUN_SECONDS],
  [/MemoryError|out of memory/i, LIMIT_SENTENCES.MEMORY_BYTES],
];

export function endSentence(error: unknown): string {
  const reason = String(error);
  // Where memory is full Pyodide can only name the type.
  const type = String(Object(error).type);
  const known = KNOWN.find(([pattern]) => pattern.test(reason) || pattern.test(type));
  return known?.[1] ?? `Python came to an end (${reason.slice(0, 200)}).`;
}
