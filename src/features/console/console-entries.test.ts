import { describe, expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import { createCast } from "#engine/trace/cast.ts";
import type { Trace } from "#engine/trace/events.ts";
import { countVisible, createRecord, outputText } from "./console-entries.ts";

function printed(...texts: readonly string[]): Trace {
  const kitchen = new TraceBuilder();
  for (const text of texts) kitchen.add({ type: "output.written", stream: "stdout", text });
  return kitchen.trace;
}

function shown(trace: Trace, eventCount: number): readonly string[] {
  const { entries } = createRecord().update({ events: trace, cast: createCast(trace) });
  return entries
    .slice(0, countVisible(entries, eventCount))
    .map((entry) => (entry.kind === "output" ? outputText(entry.pieces, eventCount) : entry.kind));
}

describe("createRecord", () => {
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
  it("reads a trace that arrives in parts as it reads the whole", () => {
    const trace = printed("half", " whole\n", "a\nb", "c\n", "d");
    const cast = createCast(trace);
    const growing = createRecord();
    for (let length = 0; length <= trace.length; length++) {
      const events = trace.slice(0, length);
      expect(growing.update({ events, cast })).toEqual(createRecord().update({ events, cast }));
    }
  });
  it("remembers the lines of the session, and that the newest one raised", () => {
    const kitchen = new TraceBuilder();
    const growing = createRecord();
    const read = () => {
      const { inputs, failed } = growing.update({
        events: kitchen.trace,
        cast: createCast(kitchen.trace),
      });
      return { inputs: [...inputs], failed: failed?.text ?? null };
    };
    const error = errorPreview("ValueError", "burnt");
    kitchen.add({ type: "error.raised", phase: "main", error });
    expect(read()).toEqual({ inputs: [], failed: null });
    kitchen.line(1, "good()", () => {});
    expect(read()).toEqual({ inputs: ["good()"], failed: null });
    kitchen.attempt(() =>
      kitchen.line(2, "bad()", () =>
        kitchen.add({ type: "error.raised", phase: "session", error }),
      ),
    );
    expect(read()).toEqual({ inputs: ["good()", "bad()"], failed: "bad()" });
    kitchen.line(3, "good()", () => {});
    expect(read()).toEqual({ inputs: ["good()", "bad()", "good()"], failed: null });
  });
  it("keeps records, mails, values and limits in order", () => {
    const kitchen = new TraceBuilder();
    kitchen.add({ type: "note.logged", level: "INFO", logger: "kitchen", message: "saved" });
    kitchen.add({ type: "mail.sent", subject: "Welcome", to: ["ada@example.org"], body: "Hello!" });
    kitchen.add({ type: "limit.reached", limit: "MAX_NESTING", sentence: "Too deep." });
    expect(shown(kitchen.trace, 3)).toEqual(["log", "mail", "limit"]);
  });
});
