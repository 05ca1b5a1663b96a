import { expect, it } from "vitest";
import { errorPreview } from "../../testing/previews.ts";
import { TraceBuilder } from "../../testing/trace-builder.ts";
import { createCast } from "../cast.ts";
import type { Phase } from "../events.ts";
import { replay } from "../replay.ts";
import { findSetupEnded } from "./setup-ended.ts";

function verdicts(phase: Phase, type: string, message: string) {
  const kitchen = new TraceBuilder();
  const error = errorPreview(type, message);
  kitchen.add({ type: "error.raised", phase, error, place: null });
  const events = kitchen.trace;
  const evidence = { events, snapshot: replay(events), cast: createCast(events), files: {} };
  return findSetupEnded(evidence).map(({ sentence, mend }) => [sentence, mend]);
}

it.each([
  ["NameError", "name 'x' is not defined", "Mend that line and run again."],
  ["django.core.exceptions.AppRegistryNotReady", "Apps aren't loaded yet.", /^Import models where/],
  ["ImportError", "cannot import name 'A' from partially initialized module 'b'", /^Two modules/],
  ["ModuleNotFoundError", "No module named 'kitchen.signal'", /^Look at the path/],
])("says what %s in setup means", (type, message, mend) => {
  expect(verdicts("setup", type, message)).toEqual([
    [
      `Setup ended with ${type}: ${message.replace(/\.$/, "")}. Receivers that it had not come to are not connected, and main.py did not run.`,
      expect.stringMatching(mend),
    ],
  ]);
});

it("says nothing of errors in main.py", () => {
  expect(verdicts("main", "ValueError", "no")).toEqual([]);
});
