import { expect, it } from "vitest";
import { LIMIT_SENTENCES } from "../limits.ts";
import { endSentence } from "./end-sentence.ts";

it.each([
  [
    "Exit: Program terminated with exit(1)",
    "The code ended Python itself, and Python was started again.",
  ],
  ["RangeError: Maximum call stack size exceeded", LIMIT_SENTENCES.STACK_BYTES],
  ["InternalError: too much recursion", LIMIT_SENTENCES.STACK_BYTES],
  ["PythonError: object type name: MemoryError\nlost sys.stderr", LIMIT_SENTENCES.MEMORY_BYTES],
  ["PythonError: object type name: TimeLimit\nobject repr : …", LIMIT_SENTENCES.RUN_SECONDS],
  ["RuntimeError: unreachable", "Python came to an end (RuntimeError: unreachable)."],
])("says of %s what a person can do with it", (reason, sentence) => {
  expect(endSentence(reason)).toBe(sentence);
});

it("knows a full memory by the type alone", () => {
  const error = Object.assign(new Error(), { name: "PythonError", type: "MemoryError" });
  expect(endSentence(error)).toBe(LIMIT_SENTENCES.MEMORY_BYTES);
});

it("keeps an unknown reason short", () => {
  expect(endSentence("x".repeat(10_000)).length).toBeLessThan(250);
});
