import { describe, expect, it } from "vitest";
import { TraceFull } from "#engine/trace/recorder.ts";
import { createGuard } from "./guard.ts";

describe("createGuard", () => {
  it("gives Python the number a function answers, and 0 for anything else", () => {
    const guard = createGuard();
    expect(guard.code((value: number) => value + 1)(2)).toBe(3);
    expect(guard.code(() => undefined)()).toBe(0);
  });

  it("turns an exception into -1 and keeps its message", () => {
    const guard = createGuard();
    const broken = guard.code(() => {
      throw new Error("no such signal");
    });
    expect(broken()).toBe(-1);
    expect(guard.text()).toBe("no such signal");
  });

  it("turns a full trace into -2, for it ends the run", () => {
    const full = createGuard().code(() => {
      throw new TraceFull("too many");
    });
    expect(full()).toBe(-2);
  });

  it("leaves other answers behind as JSON", () => {
    const guard = createGuard();
    expect(guard.json(() => [1, null])()).toBe(0);
    expect(guard.text()).toBe("[1,null]");
  });

  it("tells of every call, the failed ones included", () => {
    let calls = 0;
    const guard = createGuard(() => {
      calls += 1;
    });
    guard.code(() => 1)();
    guard.code(() => {
      throw new Error("broken");
    })();
    expect(calls).toBe(2);
  });
});
