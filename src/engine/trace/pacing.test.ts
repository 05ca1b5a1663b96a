import { describe, expect, it } from "vitest";
import { profileKitchen, profileSavedTrace, saveProfile } from "../testing/profile-saved-trace.ts";
import type { Trace, TraceEvent } from "./events.ts";
import { createPacing } from "./pacing.ts";
import { createSteps } from "./steps.ts";
import type { StepKind } from "./stops.ts";

function timesOf(trace: Trace): { readonly kind: StepKind | "prelude"; readonly time: number }[] {
  const steps = createSteps(trace);
  const pacing = createPacing(trace, steps);
  return Array.from({ length: steps.count + 1 }, (_, position) => ({
    kind: steps.stepAt(position)?.kind ?? "prelude",
    time: pacing.stageTime(position),
  }));
}

function savedOften(times: number): Trace {
  const cast = profileKitchen();
  cast.kitchen.phase("main");
  for (let count = 0; count < times; count += 1) saveProfile(cast);
  return cast.kitchen.trace;
}

function total(trace: Trace): number {
  return timesOf(trace).reduce((sum, { time }) => sum + time, 0);
}

describe("pacing", () => {
  it("rests on pops and travelling slices longer than on rows and returns", () => {
    const times = timesOf(profileSavedTrace());
    const slowest = (kind: StepKind) =>
      Math.max(...times.filter((each) => each.kind === kind).map((each) => each.time));
    expect(slowest("send")).toBeGreaterThan(slowest("call"));
    expect(slowest("call")).toBeGreaterThan(slowest("return"));
    expect(slowest("return")).toBeGreaterThan(slowest("row"));
    expect(slowest("row")).toBeGreaterThan(slowest("topology"));
  });

  it("spends less time on a toaster that pops for nobody", () => {
    const sends = timesOf(profileSavedTrace()).filter((each) => each.kind === "send");
    expect(sends[0]?.time).toBeLessThan(sends[1]?.time ?? 0);
  });

  it("plays a short run in well under half a minute and a thousand calls in minutes", () => {
    expect(total(profileSavedTrace())).toBeLessThan(20_000);
    expect(total(savedOften(250))).toBeLessThan(4 * 60_000);
  });

  it("plays more steps for longer in all, but each of them faster", () => {
    expect(total(savedOften(50))).toBeGreaterThan(total(savedOften(10)));
    const pop = (trace: Trace) =>
      timesOf(trace).findLast((each) => each.kind === "send")?.time ?? 0;
    expect(pop(savedOften(50))).toBeLessThan(pop(savedOften(10)));
  });

  it("plays a click at full length, however long the run before it was", () => {
    const cast = profileKitchen();
    cast.kitchen.phase("main");
    for (let count = 0; count < 50; count += 1) saveProfile(cast);
    cast.kitchen.line(1, "ada.save()", () => saveProfile(cast));
    const last = timesOf(cast.kitchen.trace).at(-2);
    expect(last).toEqual(timesOf(profileSavedTrace()).at(-2));
  });

  it("never rests shorter than the eye can see", () => {
    expect(Math.min(...timesOf(savedOften(2_000)).map((each) => each.time))).toBeGreaterThanOrEqual(
      30,
    );
  });

  it("gives the same times when the trace arrives piece by piece", () => {
    const trace = profileSavedTrace();
    const events: TraceEvent[] = [];
    const steps = createSteps(events);
    const pacing = createPacing(events, steps);
    for (const event of trace) {
      events.push(event);
      steps.update();
      pacing.update();
    }
    const times = Array.from({ length: steps.count + 1 }, (_, position) =>
      pacing.stageTime(position),
    );
    expect(times).toEqual(timesOf(trace).map((each) => each.time));
  });
});
