import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import type { Trace } from "#engine/trace/events.ts";
import { createKitchenFixture, PROJECT } from "./testing/kitchen-fixture.ts";

/** A project whose recording is still on its way. */
function opened() {
  const fixture = createKitchenFixture();
  let resolve: (recording: Trace | undefined) => void = () => undefined;
  const promise = new Promise<Trace | undefined>((settle) => {
    resolve = settle;
  });
  fixture.commands.openProject(PROJECT, { trusted: true, recording: promise });
  return {
    ...fixture,
    async arrive(recording: Trace | null = profileSavedTrace()) {
      resolve(recording ?? undefined);
      await promise;
    },
    shown: () => fixture.stores.trace.getState(),
  };
}

describe("a recording that comes late", () => {
  it("is played, and the live run is put behind it without moving the playhead", async () => {
    const { arrive, answerRun, clock, playhead, shown, stores } = opened();
    expect(shown().index.events).toEqual([]);
    await arrive();
    expect(stores.playback.getState().playing).toBe(true);
    clock.turn(shown().index.stageTime(playhead()));
    const before = playhead();
    expect(before).toBeGreaterThan(0);
    answerRun(1, profileSavedTrace());
    expect([playhead(), shown().run]).toEqual([before, 1]);
  });

  it("is not needed when Python was quicker", async () => {
    const { arrive, client, shown } = opened();
    client.tell(
      { type: "run.started", run: 1 },
      { type: "events", run: 1, events: profileSavedTrace().slice(0, 5) },
    );
    await arrive();
    expect([shown().run, shown().index.events.length]).toEqual([1, 5]);
  });

  it("is left alone when something else is open, or was asked for", async () => {
    for (const turn of ["openProject", "applyPatch"] as const) {
      const { arrive, commands, shown } = opened();
      if (turn === "openProject") commands.openProject(PROJECT, { trusted: false });
      else commands.applyPatch({ label: "Other", files: { "main.py": "other = 1\n" } });
      await arrive();
      expect(shown().index.events).toEqual([]);
    }
  });

  it("may fail to come", async () => {
    const { arrive, answerRun, shown } = opened();
    await arrive(null);
    answerRun(1, profileSavedTrace());
    expect(shown().run).toBe(1);
  });
});
