import { expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { limitsOf, listProblems } from "./problem-list.ts";

it("tells an error once when both the run and the trace know it", () => {
  const kitchen = new TraceBuilder();
  const place = { file: "main.py", line: 3 };
  kitchen.add({ type: "limit.reached", limit: "MAX_EVENTS", sentence: "Too many events." });
  const found = [
    { severity: "error", message: "ValueError: burnt", frame: { ...place, name: "<module>" } },
    { severity: "warning", message: "Unused import", frame: null },
  ] as const;
  expect(
    listProblems(
      found,
      [errorPreview("ValueError", "burnt", place)],
      limitsOf(createTraceIndex(kitchen.trace)),
    ).map(({ severity, message, place: at }) => [severity, message, at?.line]),
  ).toEqual([
    ["error", "ValueError: burnt", 3],
    ["warning", "Unused import", undefined],
    ["error", "Too many events.", undefined],
  ]);
});
