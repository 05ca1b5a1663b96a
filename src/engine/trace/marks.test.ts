import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "../testing/profile-saved-trace.ts";
import { modelFixture } from "../testing/topology-fixtures.ts";
import { TraceBuilder } from "../testing/trace-builder.ts";
import { createCast } from "./cast.ts";
import { litBy } from "./lit-marks.ts";
import {
  lineMark,
  marksOfEvent,
  receiverMark,
  rowMark,
  senderMark,
  signalMark,
  spanMark,
} from "./marks.ts";
import { replay } from "./replay.ts";

const trace = profileSavedTrace();
const cast = createCast(trace);
const files = {
  "kitchen/signals.py": `${"\n".repeat(5)}def profile_updated(sender, **kwargs):\n    print("Profile Saved!")\n`,
};
const scene = {
  events: trace,
  cast,
  registrations: [...replay(trace).registrations.values()],
  files,
};
const lit = (marks: string) => litBy(marks, scene);

/** What is lit by the first event of a type, and which events of the trace that lights, as types. */
function litTypes(marks: string): string[] {
  const names = new Set(lit(marks));
  return trace
    .filter((event) =>
      marksOfEvent(event, cast)
        .split(" ")
        .some((mark) => names.has(mark)),
    )
    .map((event) => event.type);
}

function first(type: string) {
  const event = trace.find((each) => each.type === type);
  if (event === undefined) throw new Error(`no ${type}`);
  return event;
}

describe("marksOfEvent", () => {
  it("names the span an event starts or ends, and whose it is", () => {
    expect(marksOfEvent(first("call.started"), cast)).toBe("span:4 calls:1");
    expect(marksOfEvent(first("call.returned"), cast)).toBe("span:4 calls:1");
    expect(marksOfEvent(first("operation.started"), cast)).toBe("span:1 at:main.py:4");
    expect(marksOfEvent(first("send.started"), cast)).toBe(
      "span:2 sends:1 from:model%3Akitchen.Profile at:main.py:4",
    );
  });
  it("names where a write and a printed line happened", () => {
    expect(marksOfEvent(first("row.inserted"), cast)).toBe("writes:kitchen.Profile:1 in:1");
    expect(marksOfEvent(first("output.written"), cast)).toBe("in:4 at:kitchen/signals.py:7");
    expect(marksOfEvent(first("phase.started"), cast)).toBe("");
  });
  it("has no spaces inside a name", () => {
    expect(rowMark("kitchen.Profile", "two words")).toBe("row:kitchen.Profile:two%20words");
  });
});

describe("litBy", () => {
  it("a printed line leads to the call that printed it, its receiver and both lines", () => {
    expect(lit("in:4 at:kitchen/signals.py:7")).toEqual([
      "span:4",
      "receiver:1",
      "line:kitchen/signals.py:6",
      "line:kitchen/signals.py:7",
    ]);
  });
  it("a receiver leads to all its calls and its line, a call to itself, what was printed in it, and its receiver", () => {
    const [profileUpdated] = scene.registrations;
    const mark = receiverMark(profileUpdated?.id ?? (0 as never));
    expect(lit(mark)).toEqual(["receiver:1", "calls:1", "line:kitchen/signals.py:6"]);
    expect(litTypes(mark)).toEqual(["call.started", "call.returned"]);
    expect(litTypes("span:4 calls:1")).toEqual(["call.started", "output.written", "call.returned"]);
  });
  it("a line leads to what came from it, and to the receiver in whose function it lies", () => {
    expect(lit(lineMark({ file: "kitchen/signals.py", line: 7 }))).toEqual([
      "line:kitchen/signals.py:7",
      "at:kitchen/signals.py:7",
      "receiver:1",
      "calls:1",
    ]);
    expect(litTypes(lineMark({ file: "main.py", line: 4 }))).toContain("operation.started");
  });
  it("a row leads to the operation that wrote it, and the operation to its row, line and sends", () => {
    expect(lit(rowMark("kitchen.Profile", 1))).toContain("span:1");
    expect(lit("span:1")).toEqual(["span:1", "in:1", "line:main.py:4", "row:kitchen.Profile:1"]);
    expect(lit("writes:kitchen.Profile:1 in:1")).toContain("row:kitchen.Profile:1");
  });
  it("a send leads to its signal and sender, and back", () => {
    const send = first("send.started");
    if (send.type !== "send.started") return;
    const own = [signalMark(send.signal), senderMark(send.sender.key)];
    expect(lit(spanMark(send.span))).toEqual(expect.arrayContaining(own));
    expect(litTypes(own[0] ?? "")).toContain("send.started");
    expect(litTypes(own[1] ?? "")).toContain("send.finished");
    expect(lit(marksOfEvent(send, cast))).toEqual(
      expect.arrayContaining([...own, "line:main.py:4"]),
    );
  });
  it("what nobody knows leads nowhere", () => {
    expect(lit("nonsense:1")).toEqual([]);
    expect(lit("span:999 calls:999")).toEqual(["span:999", "in:999", "receiver:999"]);
    const lost = new TraceBuilder();
    lost.add({ type: "row.deleted", model: "kitchen.Profile", pk: 1 });
    const signal = lost.signal("toast_ready");
    const nowhere = lost.connect(signal, "butter");
    lost.send(signal, { key: "x" as never, label: "x", name: "x", kind: "object" });
    const alone = {
      events: lost.trace,
      cast: createCast(lost.trace),
      registrations: replay(lost.trace).registrations.values(),
      files: {},
    };
    expect(litBy("row:kitchen.Profile:1", alone)).toEqual([
      "row:kitchen.Profile:1",
      "writes:kitchen.Profile:1",
    ]);
    expect(litBy(`calls:${nowhere} span:2`, alone)).toEqual([
      `receiver:${nowhere}`,
      "span:2",
      "in:2",
    ]);
  });
  it("an operation under way, or without a line, has its rows all the same", () => {
    const kitchen = new TraceBuilder();
    const receipt = modelFixture("kitchen.Receipt");
    kitchen.operation("save", receipt, () =>
      kitchen.add({ type: "row.inserted", model: receipt.label, pk: 1, row: {} }),
    );
    kitchen.connect(kitchen.signal("toast_ready"), "butter", {
      place: { file: "lost.py", line: 1 },
    });
    const [started, inserted] = kitchen.trace;
    if (started === undefined || inserted === undefined) throw new Error("no trace");
    for (const events of [kitchen.trace, [started, inserted, ...kitchen.trace.slice(3)]]) {
      const scene = {
        events,
        cast: createCast(events),
        registrations: replay(events).registrations.values(),
        files: {},
      };
      expect(litBy("span:1", scene)).toEqual(["span:1", "in:1", "row:kitchen.Receipt:1"]);
      expect(
        litBy("line:lost.py:1", { ...scene, registrations: replay(events).registrations.values() }),
      ).toContain("receiver:1");
    }
  });
});
