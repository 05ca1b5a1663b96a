import { describe, expect, it } from "vitest";
import { createDeadline } from "./deadline.ts";

describe("createDeadline", () => {
  function setUp() {
    const clock = { time: 0 };
    const deadline = createDeadline(() => clock.time);
    const signals = (ticks: number) =>
      Array.from({ length: ticks }, deadline.tick).filter((signal) => signal !== 0);
    return { clock, deadline, signals };
  }

  it("lets code run that is in time", () => {
    const { clock, deadline, signals } = setUp();
    deadline.start(1);
    clock.time = 999;
    expect(signals(1_000)).toEqual([]);
  });

  it("interrupts once when the time is over", () => {
    const { clock, deadline, signals } = setUp();
    deadline.start(1);
    clock.time = 1_000;
    expect(signals(1_000)).toEqual([2]);
  });

  it("interrupts again when the code swallowed it", () => {
    const { clock, deadline, signals } = setUp();
    deadline.start(1);
    clock.time = 1_000;
    signals(64);
    clock.time = 1_250;
    expect(signals(64)).toEqual([2]);
  });

  it("never interrupts what runs without a deadline", () => {
    const { clock, deadline, signals } = setUp();
    deadline.start(1);
    deadline.end();
    clock.time = 1e9;
    expect(signals(1_000)).toEqual([]);
  });

  it("interrupts a look that takes too long, and still the run", () => {
    const { clock, deadline, signals } = setUp();
    deadline.start(5);
    deadline.look(0.5);
    clock.time = 499;
    expect(signals(64)).toEqual([]);
    clock.time = 500;
    expect([signals(64), deadline.reason()]).toEqual([[2], "look"]);
    expect(signals(64)).toEqual([]);
    clock.time = 750;
    expect(signals(64)).toEqual([2]);
    deadline.look(0);
    clock.time = 4_999;
    expect(signals(64)).toEqual([]);
    clock.time = 5_000;
    expect([signals(64), deadline.reason()]).toEqual([[2], "time"]);
  });

  it("interrupts at once what is to be stopped, and knows why", () => {
    let isStopped = false;
    const deadline = createDeadline(
      () => 0,
      () => isStopped,
    );
    const signals = () =>
      Array.from({ length: 64 }, deadline.tick).filter((signal) => signal !== 0);
    deadline.start(1);
    expect([signals(), deadline.reason()]).toEqual([[], "time"]);
    isStopped = true;
    expect([signals(), deadline.reason()]).toEqual([[2], "stop"]);
    deadline.end();
    expect(signals()).toEqual([]);
    isStopped = false;
    deadline.start(1);
    expect([signals(), deadline.reason()]).toEqual([[], "time"]);
  });
});
