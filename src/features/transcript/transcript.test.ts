import { describe, expect, it } from "vitest";
import { errorPreview, textPreview } from "#engine/testing/previews.ts";
import {
  profileKitchen,
  profileSavedTrace,
  saveProfile,
} from "#engine/testing/profile-saved-trace.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { Trace } from "#engine/trace/events.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { foundParts } from "./found-parts.ts";
import { keyTarget } from "./key-target.ts";
import { MAX_COPIED, transcriptMarkdown } from "./markdown.ts";
import { rowOf, rowOffsets, rowsBetween } from "./row-offsets.ts";
import { createTranscript, plainText } from "./transcript.ts";

const open = (trace: Trace) => createTranscript(createTraceIndex(trace));
function read(trace: Trace): string[] {
  const { length, sentence } = open(trace);
  return Array.from({ length }, (_, at) => sentence(at + 1)).map(
    (each) => `${"  ".repeat(each.depth)}${each.step} ${plainText(each)}`,
  );
}

describe("the transcript", () => {
  it("tells a save with every cause, nested by depth", () => {
    expect(read(profileSavedTrace()).slice(4)).toEqual([
      "5 Profile.save() started, because your code asked for it at main.py:4.",
      "  6 pre_save sent by kitchen.Profile: nobody listens, because Profile.save() sends it at main.py:4.",
      "  7 Saved kitchen.Profile 1: row inserted, because Profile.save() wrote it at main.py:4.",
      "  8 post_save sent by kitchen.Profile: 3 receivers called, 1 skipped, because Profile.save() sends it at main.py:4.",
      "    9 profile_updated called, because post_save was sent by Profile.save() at main.py:4. Printed Profile Saved!.",
      "    10 profile_updated returned None, because its turn is over.",
      "    11 print_receipt called, because post_save was sent by Profile.save() at main.py:4.",
      "      12 Receipt.save() started, because print_receipt asked for it at kitchen/signals.py:15.",
      "        13 pre_save sent by kitchen.Receipt: nobody listens, because Receipt.save() sends it at kitchen/signals.py:15.",
      "        14 Saved kitchen.Receipt 1: row inserted, because Receipt.save() wrote it at kitchen/signals.py:15.",
      "        15 post_save sent by kitchen.Receipt: 1 receiver called, 3 skipped, because Receipt.save() sends it at kitchen/signals.py:15.",
      "          16 stamp called, because post_save was sent by Receipt.save() at kitchen/signals.py:15.",
      "          17 stamp returned None, because its turn is over. post_save done: kitchen.Receipt goes on.",
      "    18 print_receipt returned None, because its turn is over.",
      "    19 stamp called, because post_save was sent by Profile.save() at main.py:4.",
      "    20 stamp returned None, because its turn is over. post_save done: kitchen.Profile goes on.",
    ]);
  });

  it("tells what a line gave back, and what was logged, mailed and dropped on the way", () => {
    const kitchen = new TraceBuilder();
    kitchen.line(1, "2 + 2", () => {
      kitchen.add({ type: "note.logged", level: "INFO", logger: "kitchen", message: "warm" });
      kitchen.add({ type: "output.written", stream: "stdout", text: "\n" });
    });
    const trace = kitchen.trace.map((event) =>
      event.type === "line.finished" ? { ...event, value: textPreview("4") } : event,
    );
    expect(read(trace)).toEqual([
      "1 You ran 2 + 2, because you typed or clicked it. Logged INFO: warm. The line gave '4'.",
    ]);
  });

  it("finds steps by all words of a search, in sentence, cause and notes", () => {
    const transcript = open(profileSavedTrace());
    expect(transcript.find(" printed  SAVED! ")).toEqual([9]);
    expect(transcript.find("main.py:4 stamp")).toEqual([19]);
    expect(transcript.find("")).toHaveLength(transcript.length);
    expect(transcript.find("no such words")).toEqual([]);
  });

  it("has no sentence outside of the run", () => {
    expect(open([]).sentence(0).text).toBe("Nothing happened");
  });
});

describe("transcriptMarkdown", () => {
  it("nests by depth and keeps a stranger's text text", () => {
    const cast = profileKitchen();
    cast.kitchen.phase("main");
    cast.kitchen.attempt(() =>
      cast.kitchen.operation("save", cast.profile, () => {
        saveProfile(cast);
        cast.kitchen.raise(errorPreview("ValueError", "<b>*burnt*</b>\n[x](y)"));
      }),
    );
    const { length, sentence } = open(cast.kitchen.trace);
    const told = Array.from({ length }, (_, at) => sentence(at + 1)).slice(4);
    const lines = transcriptMarkdown("My *toast*", told).split("\n");
    expect(lines.slice(0, 5)).toEqual([
      "## My \\*toast\\*",
      "",
      "- **5.** Profile.save() started, *because your code asked for it*",
      "  - **6.** pre\\_save sent by kitchen.Profile: nobody listens, *because Profile.save() sends it at main.py:4*",
      "  - **7.** Saved kitchen.Profile 1: row inserted, *because Profile.save() wrote it at main.py:4*",
    ]);
    expect(lines.at(-2)).toBe(
      "- **21.** Profile.save() failed with ValueError: \\<b\\>\\*burnt\\*\\</b\\>",
    );
  });
  it("says how much of a long run it left out", () => {
    const { sentence } = open(profileSavedTrace());
    const many = Array.from({ length: MAX_COPIED + 7 }, () => sentence(5));
    expect(transcriptMarkdown("t", many)).toContain("\n- … 7 more steps\n");
  });
});

describe("rows", () => {
  const steps = [2, 5, 9];
  it("lie where those before end, as measured or as expected", () => {
    const offsets = rowOffsets(steps, new Map([[5, 100]]));
    expect([...offsets]).toEqual([0, 44, 144, 188]);
    expect(rowsBetween(offsets, 50, 145)).toEqual({ from: 1, to: 3 });
    expect(rowsBetween(offsets, 0, 44)).toEqual({ from: 0, to: 1 });
    expect(rowsBetween(rowOffsets([], new Map()), 0, 99)).toEqual({ from: 0, to: 0 });
  });
  it("are found by their step", () => {
    expect(steps.map((step) => rowOf(steps, step))).toEqual([0, 1, 2]);
    expect(rowOf(steps, 3)).toBe(-1);
  });
});

describe("keyTarget", () => {
  const steps = [2, 5, 9];
  const to = (key: string, playhead: number) => keyTarget(key, playhead, steps);
  it("steps among what is listed, also from between", () => {
    expect([to("ArrowDown", 2), to("ArrowDown", 3), to("ArrowUp", 9), to("ArrowUp", 6)]).toEqual([
      5, 5, 5, 5,
    ]);
    expect([to("ArrowDown", 9), to("ArrowUp", 2), to("ArrowUp", 0)]).toEqual([9, 0, 0]);
  });
  it("leaps to the ends and by pages", () => {
    expect([to("Home", 9), to("End", 0), to("PageDown", 2), to("PageUp", 9)]).toEqual([2, 9, 9, 2]);
  });
  it("has nowhere to go in an empty list, and leaves other keys alone", () => {
    expect(["ArrowDown", "ArrowUp", "End"].map((key) => keyTarget(key, 3, []))).toEqual([
      null,
      null,
      null,
    ]);
    expect(to("x", 3)).toBeNull();
  });
});

it("marks the words of a search, whatever signs they hold", () => {
  expect(foundParts("p.save() started", "SAVE() x+")).toEqual([
    { part: "p.", isFound: false },
    { part: "save()", isFound: true },
    { part: " started", isFound: false },
  ]);
  expect(foundParts("text", " ")).toEqual([{ part: "text", isFound: false }]);
});
