import { expect, it } from "vitest";
import { tracebackParts } from "./traceback-parts.ts";

const traceback = `Traceback (most recent call last):
  File "/project/main.py", line 4, in <module>
  File "kitchen/signals.py", line 7, in burn
  File "/lib/python/secret.py", line 9, in x
ValueError: File "main.py", line 99`;

it("links the places of the trail and nothing else", () => {
  const trail = [
    { file: "main.py", line: 4, name: "<module>" },
    { file: "kitchen/signals.py", line: 7, name: "burn" },
  ];
  const parts = tracebackParts({ type: "ValueError", message: "", trail, traceback });
  expect(parts.map((part) => part.text).join("")).toBe(traceback);
  expect(parts.flatMap((part) => part.place ?? [])).toEqual([
    { file: "main.py", line: 4 },
    { file: "kitchen/signals.py", line: 7 },
  ]);
});
