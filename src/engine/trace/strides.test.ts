import { describe, expect, it } from "vitest";
import { registrationId, spanId } from "../ids.ts";
import { NONE } from "../testing/previews.ts";
import { profileSavedTrace } from "../testing/profile-saved-trace.ts";
import { randomTrace } from "../testing/random-trace.ts";
import { TraceBuilder } from "../testing/trace-builder.ts";
import { createCast } from "./cast.ts";
import type { Trace } from "./events.ts";
import { replay } from "./replay.ts";
import { createSteps } from "./steps.ts";
import { createStrides, type Strides } from "./strides.ts";

function stridesOf(trace: Trace) {
  const steps = createSteps(trace);
  return { steps, strides: createStrides(trace, steps, createCast(trace)) };
}

/** The positions reached by going on and on. */
function walk(from: number, go: (position: number) => number): number[] {
  const next = go(from);
  return next === from ? [] : [next, ...walk(next, go)];
}

/** Steps: 1 to 4 connect, 5 `Profile.save()`, 8 `post_save`, 11 to 17 `print_receipt` saves a receipt, 15 is its `post_save`. */
const { strides } = stridesOf(profileSavedTrace());
const SEED = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4, 6, 2, 6, 4, 3];
const LONG = randomTrace(SEED, 250);

describe("stepping over", () => {
  it("passes what the next step begins as a whole", () => {
    expect(walk(0, strides.over)).toEqual([1, 2, 3, 4, 20]);
    expect(walk(5, strides.over)).toEqual([6, 7, 20]);
    expect(walk(8, strides.over)).toEqual([10, 18, 20]);
  });
  it("passes what the step ended on the way back", () => {
    expect(walk(20, strides.backOver)).toEqual([18, 10, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(strides.backOver(17)).toBe(15);
  });
  it("always gets on, as far as there are steps, in any run", () => {
    const { steps, strides: long } = stridesOf(LONG);
    for (let position = 0; position <= steps.count; position += 1) {
      const on = long.over(position);
      const back = long.backOver(position);
      expect(on > position && on <= steps.count).toBe(position < steps.count);
      expect(back < position && back >= 0).toBe(position > 0);
    }
  });
  it("passes the receivers that start together with the last of them", () => {
    const kitchen = new TraceBuilder();
    const [one, two] = [spanId(1), spanId(2)];
    const send = spanId(9);
    kitchen.add({ type: "gather.started", send, calls: [one, two] });
    for (const span of [one, two])
      kitchen.add({ type: "call.started", span, send, registration: registrationId(span) });
    kitchen.add({ type: "call.returned", span: two, value: NONE, changes: [] });
    expect(stridesOf(kitchen.trace).strides.over(0)).toBe(2);
    kitchen.add({ type: "call.returned", span: one, value: NONE, changes: [] });
    expect(stridesOf(kitchen.trace).strides.over(0)).toBe(3);
  });
});

describe("stepping out", () => {
  it("leads to the end of the innermost send, or else of the innermost span", () => {
    expect(walk(11, strides.out)).toEqual([20]);
    expect([5, 6, 8, 12, 15, 16, 18].map(strides.out)).toEqual([20, 20, 20, 20, 17, 17, 20]);
    expect([0, 4, 20].map(strides.out)).toEqual([0, 4, 20]);
  });
  it("leads back to its start, and from there to the step before", () => {
    expect(walk(16, strides.backOut)).toEqual([15, 14, 8, 7, 5, 4]);
    expect([0, 20].map(strides.backOut)).toEqual([0, 20]);
  });
  it("leaves the innermost send of the snapshot, in any run", () => {
    const { steps, strides: long } = stridesOf(LONG);
    for (let position = 0; position <= steps.count; position += 1) {
      const before = replay(LONG, steps.lengthAt(position));
      const send = before.open.findLast((span) => span.kind === "send");
      if (send === undefined) continue;
      const left = replay(LONG, steps.lengthAt(long.out(position)));
      const entered = replay(LONG, steps.lengthAt(long.backOut(position)));
      expect(left.sends.get(send.span)?.outcome).not.toBe("running");
      expect(entered.length).toBeLessThan(before.length);
    }
  });
});

describe("what has not ended", () => {
  const whole = profileSavedTrace();
  const cut = whole.slice(
    0,
    whole.findIndex((event) => event.type === "call.returned"),
  );
  const { steps, strides: short } = stridesOf(cut);
  it("is passed to the end of the trace", () => {
    expect(short.over(4)).toBe(steps.count);
    expect(short.out(8)).toBe(steps.count);
  });
  it("is nothing in an empty trace", () => {
    const none: readonly (keyof Strides)[] = ["over", "backOver", "out", "backOut"];
    const { strides: empty } = stridesOf([]);
    expect(none.map((name) => empty[name](0))).toEqual([0, 0, 0, 0]);
  });
});
