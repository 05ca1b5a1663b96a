import { describe, expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { createCast } from "#engine/trace/cast.ts";
import type { Trace } from "#engine/trace/events.ts";
import { consoleEntries, countVisible, outputText } from "./console-entries.ts";

function printed(...texts: readonly string[]): Trace {
  const kitchen = new TraceBuilder();
  for (const text of texts) kitchen.add({ type: "output.written", stream: "stdout", text });
  return kitchen.trace;
}

function shown(trace: Trace, eventCount: number): readonly string[] {
  const entries = consoleEntries(trace, createCast(trace));
  return entries
    .slice(0, countVisible(entries, eventCount))
    .map((entry) => (entry.kind === "output" ? outputText(entry.pieces, eventCount) : entry.kind));
}

describe("consoleEntries", () => {
  it("joins what was printed in pieces and splits at line ends", () => {
    expect(shown(printed("Sender:", " ", "x", "\n", "a\nb\n\n"), 9)).toEqual([
      "Sender: x",
      "a",
      "b",
      "",
    ]);
  });
  it("shows of an open line what was printed until the playhead", () => {
    const trace = printed("half", " whole\n");
    expect([shown(trace, 0), shown(trace, 1), shown(trace, 2)]).toEqual([
      [],
      ["half"],
      ["half whole"],
    ]);
  });
  it("starts a new line when another stream comes between", () => {
    const kitchen = new TraceBuilder();
    kitchen.add({ type: "output.written", stream: "stdout", text: "a" });
    kitchen.add({ type: "output.written", stream: "stderr", text: "oops\n" });
    kitchen.add({ type: "output.written", stream: "stdout", text: "b\n" });
    expect(shown(kitchen.trace, 3)).toEqual(["a", "oops", "b"]);
  });
  it("shows the error of a replayed line once", () => {
    const kitchen = new TraceBuilder();
    const error = errorPreview("ValueError", "burnt");
    kitchen.add({ type: "error.raised", phase: "session", error });
    kitchen.add({ type: "error.raised", phase: "session", error });
    kitchen.add({ type: "error.raised", phase: "main", error: errorPreview("ValueError", "raw") });
    expect(shown(kitchen.trace, 3)).toEqual(["error", "error"]);
  });
  it("keeps records, mails, values and limits in order", () => {
    const kitchen = new TraceBuilder();
    kitchen.add({ type: "note.logged", level: "INFO", logger: "kitchen", message: "saved" });
    kitchen.add({ type: "mail.sent", subject: "Welcome", to: ["ada@example.org"], body: "Hello!" });
    kitchen.add({ type: "limit.reached", limit: "MAX_NESTING", sentence: "Too deep." });
    expect(shown(kitchen.trace, 3)).toEqual(["log", "mail", "limit"]);
  });
});
