import { describe, expect, it } from "vitest";
import { registrationId, spanId } from "#engine/ids.ts";
import { NONE } from "#engine/testing/previews.ts";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { randomTrace } from "#engine/testing/random-trace.ts";
import { TraceBuilder } from "#engine/testing/trace-builder.ts";
import type { Trace } from "#engine/trace/events.ts";
import { createTraceIndex } from "#stores/trace-index.ts";
import { type Bar, barAt, type Lanes, lanesOf } from "./lanes.ts";
import { createStepAxis } from "./step-axis.ts";

const lanesOfTrace = (trace: Trace): Lanes => lanesOf(createTraceIndex(trace));

function drawn({ bars }: Lanes): readonly string[] {
  return bars.map(({ item, lane, from, to }) => `${"  ".repeat(lane)}${item.title} ${from}-${to}`);
}

/** A small generator of numbers, always the same for a seed. */
function choicesOf(seed: number): readonly number[] {
  let state = seed;
  return Array.from({ length: 997 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 8;
  });
}

describe("lanesOf", () => {
  it("puts each bar below the one it happened in, along the steps", () => {
    expect(drawn(lanesOfTrace(profileSavedTrace()))).toEqual([
      "connect profile_updated 0-1",
      "connect print_receipt 1-2",
      "connect stamp 2-3",
      "connect welcome_user 3-4",
      "Profile.save() 4-20",
      "  pre_save → nobody 5-6",
      "  INSERT Profile 1 6-7",
      "  post_save → 3 receivers 7-20",
      "    profile_updated 8-10",
      "    print_receipt 10-18",
      "      Receipt.save() 11-17",
      "        pre_save → nobody 12-13",
      "        INSERT Receipt 1 13-14",
      "        post_save → 1 receiver 14-17",
      "          stamp 15-17",
      "    stamp 18-20",
    ]);
  });
  it.each([1, 2, 3, 4, 5])(
    "leaves no bar over another one in its lane, nor a child above its parent (seed %i)",
    (seed) => {
      const { bars, lanes } = lanesOfTrace(randomTrace(choicesOf(seed), 400));
      expect(bars.length).toBeGreaterThan(50);
      for (const places of lanes) {
        const lane = places.flatMap((place) => bars[place] ?? []);
        expect(lane.every((bar, at) => at === 0 || bar.from >= (lane[at - 1]?.to ?? 0))).toBe(true);
      }
      const parentOf = ({ parent }: Bar) => bars[parent ?? -1];
      expect(bars.every((bar) => bar.lane > (parentOf(bar)?.lane ?? -1))).toBe(true);
    },
  );
  it("puts calls that run together below each other", () => {
    const kitchen = new TraceBuilder();
    const [one, two] = [spanId(1), spanId(2)];
    const send = spanId(9);
    kitchen.add({ type: "gather.started", send, calls: [one, two] });
    for (const span of [one, two]) {
      kitchen.add({ type: "call.started", span, send, registration: registrationId(span) });
    }
    for (const span of [one, two])
      kitchen.add({ type: "call.returned", span, value: NONE, changes: [] });
    expect(drawn(lanesOfTrace(kitchen.trace))).toEqual(["a receiver 0-2", "  a receiver 0-3"]);
  });
  it("draws what still runs up to the newest step", () => {
    const trace = profileSavedTrace();
    const cut = trace.slice(
      0,
      trace.findIndex((event) => event.type === "call.returned"),
    );
    const { bars } = lanesOfTrace(cut);
    const end = Math.max(...bars.map((bar) => bar.to));
    expect(bars.filter((bar) => bar.item.end === null).map((bar) => bar.to)).toEqual(
      bars.filter((bar) => bar.item.end === null).map(() => end),
    );
  });
  it("is empty for an empty trace", () => {
    expect(lanesOfTrace([])).toEqual({ bars: [], lanes: [], around: [] });
  });
  it.each([1, 2, 3])("gives the same when the events come in pieces (seed %i)", (seed) => {
    const trace = randomTrace(choicesOf(seed), 300);
    let index = createTraceIndex([]);
    const pieces = choicesOf(seed + 10);
    for (let from = 0, piece = 0; from < trace.length; piece += 1) {
      const length = 1 + ((pieces[piece] ?? 0) % 23);
      index = index.append(trace.slice(from, from + length));
      from += length;
      expect(lanesOf(index)).toEqual(lanesOfTrace(trace.slice(0, from)));
    }
  });
});

describe("barAt", () => {
  it("goes back to the bar around once an inner one is over", () => {
    const lanes = lanesOfTrace(profileSavedTrace());
    const titles = [0, 5, 6, 9, 10, 11, 17, 18, 20].map(
      (playhead) => barAt(lanes, playhead)?.item.title ?? "nothing",
    );
    expect(titles).toEqual([
      "nothing",
      "Profile.save()",
      "pre_save → nobody",
      "profile_updated",
      "profile_updated",
      "print_receipt",
      "stamp",
      "print_receipt",
      "stamp",
    ]);
  });
});

describe("createStepAxis", () => {
  const lanes = lanesOfTrace(profileSavedTrace());
  const axis = createStepAxis(lanes, 20);
  it("makes room for titles and little for steps that only open a bar", () => {
    const widths = Array.from(
      { length: 20 },
      (_, step) => axis.offsetOf(step + 1) - axis.offsetOf(step),
    );
    expect(widths).toEqual([
      38, 38, 38, 38, 14, 132, 128, 14, 14, 107, 14, 14, 132, 128, 14, 14, 78, 14, 14, 78,
    ]);
    expect(axis.length).toBe(widths.reduce((sum, width) => sum + width, 0));
  });
  it("finds the step at a place", () => {
    expect([0, 37, 38, axis.length - 1].map(axis.stepAt)).toEqual([0, 0, 1, 19]);
    expect(Array.from({ length: 20 }, (_, step) => axis.stepAt(axis.offsetOf(step)))).toEqual(
      Array.from({ length: 20 }, (_, step) => step),
    );
  });
});
