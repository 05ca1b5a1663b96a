import { describe, expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import {
  profileKitchen,
  profileSavedTrace,
  saveProfile,
} from "#engine/testing/profile-saved-trace.ts";
import { createKitchenFixture, PROJECT, TIMING } from "./testing/kitchen-fixture.ts";

const SESSION = ["a()", "b()", "c()"];
const WITH_SESSION = { ...PROJECT, session: SESSION };

/** A run whose session raises at a line, counted from 1. */
function runUntil(line: number) {
  const cast = profileKitchen();
  cast.kitchen.phase("main");
  saveProfile(cast);
  for (const [at, text] of SESSION.slice(0, line).entries()) {
    cast.kitchen.line(at + 1, text, () => {
      saveProfile(cast);
      if (at + 1 === line) cast.kitchen.raise(errorPreview("ValueError", "no"));
    });
  }
  return cast.kitchen.trace;
}

function replayed(line: number) {
  const kitchen = createKitchenFixture();
  const told = () => kitchen.stores.notice.getState().notice;
  const answer = (run: number, ok: boolean) =>
    kitchen.client.tell(
      { type: "run.started", run },
      { type: "events", run, events: runUntil(line) },
      { type: "finished", run, ok, timing: TIMING },
    );
  kitchen.commands.openProject(WITH_SESSION, { trusted: true });
  answer(1, false);
  return { ...kitchen, told, answer };
}

describe("a session that raises when it is run again", () => {
  it("says where it stopped, what was left out, and offers to clear it", () => {
    const { told, stores } = replayed(2);
    expect(told()?.text).toBe(
      "Line 2 of the session, b(), raised when it was run again. 1 later line did not run.",
    );
    told()?.action?.run();
    expect(stores.project.getState().project.session).toEqual([]);
  });

  it("says so no longer once a run begins", () => {
    const { told, commands } = replayed(3);
    expect(told()?.text).toBe("Line 3 of the session, c(), raised when it was run again.");
    commands.run();
    expect(told()).toBeNull();
  });
});

describe("a cleared session", () => {
  it("comes back by Undo, before what was run since", () => {
    const { client, commands, stores } = createKitchenFixture();
    commands.openProject(WITH_SESSION, { trusted: true });
    commands.clearSession();
    const { notice } = stores.notice.getState();
    expect(notice?.text).toBe("Session cleared: 3 lines.");
    stores.project.setState((state) => ({ project: { ...state.project, session: ["d()"] } }));
    notice?.action?.run();
    expect(client.asked.at(-1)).toMatch(/ \| a\(\); b\(\); c\(\); d\(\)$/);
    expect(stores.notice.getState().notice).toBeNull();
  });
});

describe("what an earlier run still tells", () => {
  it("changes nothing of the one that was asked for since", () => {
    const { commands, stores, answerRun, answerLine, playhead } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.execute("a()");
    commands.openProject({ ...PROJECT, title: "Another" }, { trusted: true });
    answerRun(1, profileSavedTrace());
    answerLine(1, "a()", runUntil(1));
    expect(stores.trace.getState().index.events).toEqual([]);
    expect(stores.project.getState().project.session).toEqual([]);
    expect(stores.run.getState().busy).toBe(true);
    answerRun(2, profileSavedTrace());
    expect(playhead()).toBe(stores.trace.getState().index.mainPlayhead());
    expect(stores.playback.getState().playing).toBe(true);
  });
});
