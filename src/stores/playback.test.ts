import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { createKitchenFixture, PROJECT, TIMING } from "./testing/kitchen-fixture.ts";

function opened() {
  const fixture = createKitchenFixture();
  fixture.commands.openProject(PROJECT, { trusted: true, recording: profileSavedTrace() });
  fixture.commands.toStart();
  return fixture;
}

describe("playback", () => {
  it("rests on each step for its stage time and ends at the last", () => {
    const { commands, clock, stores, playhead, steps } = opened();
    const { index } = stores.trace.getState();
    commands.play();
    clock.turn(index.stageTime(0) - 1);
    expect(playhead()).toBe(0);
    clock.turn(1);
    expect(playhead()).toBe(1);
    clock.turn(1_000_000);
    expect(playhead()).toBe(steps());
    expect(stores.playback.getState().playing).toBe(false);
    expect(clock.waiting).toBe(0);
  });

  it.each([1, "instant"] as const)(
    "waits at the newest step of a run under way, and goes on to its end (speed %s)",
    (speed) => {
      const { client, clock, commands, stores, playhead, steps } = createKitchenFixture();
      const isPlaying = () => stores.playback.getState().playing;
      commands.setSpeed(speed);
      commands.openProject(PROJECT, { trusted: true });
      client.tell({ type: "ready", python: "3.14" }, { type: "run.started", run: 1 });
      const events = profileSavedTrace();
      const told = events.findIndex((event) => {
        client.tell({ type: "events", run: 1, events: [event] });
        return isPlaying();
      });
      const early = steps();
      clock.turn(60_000);
      expect([playhead(), isPlaying()]).toEqual([early, true]);
      client.tell({ type: "events", run: 1, events: events.slice(told + 1) });
      expect(steps()).toBeGreaterThan(early);
      client.tell({ type: "finished", run: 1, ok: true, timing: TIMING });
      clock.turn(60_000);
      expect([playhead(), isPlaying()]).toEqual([steps(), false]);
      expect(clock.waiting).toBe(0);
    },
  );

  it("plays faster at a higher speed and jumps to the end at once", () => {
    const { commands, clock, stores, playhead, steps } = opened();
    commands.setSpeed(4);
    commands.play();
    clock.turn(stores.trace.getState().index.stageTime(0) / 4);
    expect(playhead()).toBe(1);
    commands.setSpeed("instant");
    expect(playhead()).toBe(steps());
  });

  it("waits for nothing while it is paused", () => {
    const { commands, clock, playhead } = opened();
    commands.play();
    commands.pause();
    expect(clock.waiting).toBe(0);
    clock.turn(1_000_000);
    expect(playhead()).toBe(0);
  });

  it("steps forward and back, to the start and the end, and never beyond", () => {
    const { commands, playhead, steps } = opened();
    const heads: number[] = [];
    const note = () => heads.push(playhead());
    for (const move of [
      commands.stepBack,
      commands.stepForward,
      commands.stepForward,
      commands.stepBack,
      commands.toEnd,
      commands.stepForward,
    ]) {
      move();
      note();
    }
    expect(heads).toEqual([0, 1, 2, 1, steps(), steps()]);
  });

  it("steps over and out of what is nested, and back", () => {
    const { commands, playhead, steps } = opened();
    const heads: number[] = [];
    commands.jumpToStep(10);
    for (const move of [
      commands.stepOver,
      commands.stepBackOver,
      commands.stepOut,
      commands.stepBack,
      commands.stepBackOut,
    ]) {
      move();
      heads.push(playhead());
    }
    expect(heads).toEqual([18, 10, steps(), steps() - 1, 8]);
  });

  it("asks Python nothing, wherever the playhead goes", () => {
    const { commands, client, clock, stores } = opened();
    const asked = [...client.asked];
    const { index } = stores.trace.getState();
    for (let step = index.stepCount; step >= 0; step--) commands.jumpToStep(step);
    commands.play();
    clock.turn(1_000_000);
    commands.stepBackOver();
    expect(client.asked).toEqual(asked);
    expect(stores.trace.getState().index).toBe(index);
  });

  it("starts over when play is pressed at the end", () => {
    const { commands, playhead } = opened();
    commands.toEnd();
    commands.play();
    expect(playhead()).toBe(0);
  });

  it("jumps to the step at which a span starts and selects the span", () => {
    const { commands, stores, playhead } = opened();
    const send = profileSavedTrace().find(
      (event) => event.type === "send.started" && event.receivers.length > 0,
    );
    if (send?.type !== "send.started") throw new Error("the fixture sends nothing");
    commands.jumpToSpan(send.span);
    const { index } = stores.trace.getState();
    expect(index.snapshotAt(playhead()).sends.get(send.span)?.outcome).toBe("running");
    expect(index.snapshotAt(playhead() - 1).sends.get(send.span)).toBeUndefined();
    expect(stores.selection.getState().selection).toEqual({ type: "span", span: send.span });
  });
});
