import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { createKitchenFixture, PROJECT } from "./testing/kitchen-fixture.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function opened() {
  const { commands, stores, playhead } = createKitchenFixture();
  const open = () =>
    commands.openProject(PROJECT, { trusted: true, recording: profileSavedTrace() });
  open();
  commands.toStart();
  vi.advanceTimersByTime(1_000);
  const trail = () => stores.playback.getState().trail;
  return { open, commands, playback: stores.playback, playhead, trail };
}

it("follows right after the playhead from a rest", () => {
  const { commands, trail } = opened();
  commands.jumpToStep(3);
  vi.advanceTimersByTime(0);
  expect(trail()).toBe(3);
});

it("follows in strides while the playhead is dragged, and arrives where it rests", () => {
  const { commands, playback, trail } = opened();
  const seen = new Set<number>();
  playback.subscribe((state) => seen.add(state.trail));
  for (const step of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
    commands.jumpToStep(step);
    vi.advanceTimersByTime(20);
  }
  expect(seen.size).toBeLessThan(6);
  vi.advanceTimersByTime(100);
  expect(trail()).toBe(12);
  expect(vi.getTimerCount()).toBe(0);
});

it("is at the playhead of another trace at once", () => {
  const { open, commands, playhead, trail } = opened();
  commands.jumpToStep(5);
  commands.jumpToStep(9);
  open();
  vi.advanceTimersByTime(0);
  expect(trail()).toBe(playhead());
});
