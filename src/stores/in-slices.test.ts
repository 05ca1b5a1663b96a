import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { inSlices } from "./in-slices.ts";

let time = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => time);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Each part takes five milliseconds. */
function* work(parts: number): Generator<undefined, string, undefined> {
  for (let part = 0; part < parts; part += 1) {
    time += 5;
    yield;
  }
  return `${parts} parts`;
}

it("does little work at once", () => {
  const done = vi.fn();
  inSlices(work(1), done);
  expect(done).toHaveBeenCalledExactlyOnceWith("1 parts");
  expect(vi.getTimerCount()).toBe(0);
});

it("leaves room between the slices of much work, and ends when it is told to", () => {
  const done = vi.fn();
  const end = inSlices(work(6), done);
  expect(done).not.toHaveBeenCalled();
  vi.advanceTimersToNextTimer();
  expect(done).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(done).toHaveBeenCalledExactlyOnceWith("6 parts");

  const never = vi.fn();
  inSlices(work(6), never)();
  vi.runAllTimers();
  expect(never).not.toHaveBeenCalled();
  end();
});
