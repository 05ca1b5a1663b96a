import { describe, expect, it } from "vitest";
import { errorPreview } from "#engine/testing/previews.ts";
import {
  profileKitchen,
  profileSavedTrace,
  saveProfile,
} from "#engine/testing/profile-saved-trace.ts";
import { createKitchenFixture, PROJECT } from "./testing/kitchen-fixture.ts";

/** The events of one more line on the session after `profileSavedTrace`. */
function lineTrace(text: string, fails: "no" | "in vain" | "after a save") {
  const cast = profileKitchen();
  cast.kitchen.phase("main");
  saveProfile(cast);
  const { length } = cast.kitchen;
  cast.kitchen.line(1, text, () => {
    if (fails !== "in vain") saveProfile(cast);
    if (fails !== "no")
      cast.kitchen.operation("save", cast.profile, () =>
        cast.kitchen.raise(errorPreview("ValueError", "no")),
      );
  });
  return cast.kitchen.trace.slice(length);
}

describe("openProject", () => {
  it("runs a trusted project and plays from the first step of main.py", () => {
    const { client, commands, stores, answerRun, playhead } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    expect(client.asked).toEqual(["run kitchen/models.py kitchen/signals.py main.py | "]);
    answerRun(1, profileSavedTrace());
    expect(playhead()).toBe(stores.trace.getState().index.mainPlayhead());
    expect(stores.playback.getState().playing).toBe(true);
    expect(stores.run.getState()).toMatchObject({
      busy: false,
      python: { type: "ready", version: "3.14" },
    });
  });

  it("runs one's own project in a fresh interpreter after a stranger's", () => {
    const { client, commands } = createKitchenFixture();
    const renewals = () => client.asked.filter((asked) => asked === "renew").length;
    commands.openProject(PROJECT, { trusted: true });
    commands.openProject(PROJECT, { trusted: false });
    expect(renewals()).toBe(0);
    commands.openProject(PROJECT, { trusted: true });
    commands.openProject(PROJECT, { trusted: true });
    expect(renewals()).toBe(1);
  });

  it("runs nothing of a project from a link until Run, whatever is edited or typed", () => {
    const { client, commands, stores, clock } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: false });
    commands.editFile("main.py", "print(1)");
    commands.execute("print(2)");
    clock.turn(10_000);
    expect(client.asked).toEqual([]);
    expect(stores.notice.getState().notice?.text).toMatch(/Press Run first/);
    commands.run();
    expect(client.asked).toHaveLength(1);
    expect(stores.run.getState().waitsForRun).toBe(false);
  });

  it("drops what an earlier run still sends while a link waits", () => {
    const { commands, stores, answerRun } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.openProject(PROJECT, { trusted: false });
    answerRun(1, profileSavedTrace());
    expect(stores.trace.getState().index.events).toEqual([]);
  });

  it("plays a recording at once and puts the live run behind it without moving the playhead", () => {
    const { commands, stores, answerRun, playhead, clock } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true, recording: profileSavedTrace() });
    expect(stores.playback.getState().playing).toBe(true);
    clock.turn(stores.trace.getState().index.stageTime(playhead()));
    const before = playhead();
    answerRun(1, profileSavedTrace());
    expect(playhead()).toBe(before);
    expect(stores.playback.getState().playing).toBe(true);
    expect(stores.trace.getState().run).toBe(1);
  });

  it("does not pull the playhead back while the live run behind a recording is half told", () => {
    const { client, commands, playhead, steps, stores } = createKitchenFixture();
    const trace = profileSavedTrace();
    commands.openProject(PROJECT, { trusted: true, recording: trace });
    commands.toEnd();
    client.tell(
      { type: "run.started", run: 1 },
      { type: "events", run: 1, events: trace.slice(0, 5) },
    );
    expect([playhead(), steps()]).toEqual([20, 20]);
    client.tell({
      type: "stopped",
      run: 1,
      sentence: "Stopped.",
      place: { file: "main.py", line: 3 },
      isCut: true,
    });
    expect(stores.notice.getState().notice?.text).toBe(
      "Stopped. The newest line it reached: main.py:3.",
    );
    expect(stores.trace.getState().index.events.at(-1)).toMatchObject({
      type: "limit.reached",
      sentence: "Stopped.",
      place: { file: "main.py", line: 3 },
    });
    expect(playhead()).toBe(steps());
    expect(steps()).toBeLessThan(20);
  });
});

describe("following the end", () => {
  it("shows what arrives at its newest step, and leaves alone whoever has gone back", () => {
    const { commands, client, stores, playhead, steps } = createKitchenFixture();
    commands.setFollowEnd(true);
    commands.openProject(PROJECT, { trusted: true });
    client.tell({ type: "run.started", run: 1 });
    const trace = profileSavedTrace();
    const tell = (from: number, to: number) =>
      client.tell({ type: "events", run: 1, events: trace.slice(from, to) });
    for (const from of [0, 5, 10]) {
      tell(from, from + 5);
      expect(playhead()).toBe(steps());
    }
    commands.stepBack();
    const left = playhead();
    tell(15, trace.length);
    expect(playhead()).toBe(left);
    expect(stores.playback.getState().playing).toBe(false);
  });

  it("shows a line when it is over, wherever one was looking before", () => {
    const { commands, stores, answerRun, answerLine, playhead, steps } = createKitchenFixture();
    commands.setFollowEnd(true);
    commands.openProject(PROJECT, { trusted: true });
    answerRun(1, profileSavedTrace());
    commands.toStart();
    answerLine(1, "ada.save()", lineTrace("ada.save()", "no"));
    expect(playhead()).toBe(steps());
    expect(stores.playback.getState().playing).toBe(false);
  });
});

describe("execute", () => {
  it("queues a line while Python loads and shows what it did as soon as it happened", () => {
    const { client, commands, stores, answerRun, answerLine, playhead, steps } =
      createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.execute("ada.save()");
    expect(stores.run.getState()).toMatchObject({ busy: true, queued: ["ada.save()"] });
    answerRun(1, profileSavedTrace());
    expect(stores.run.getState().busy).toBe(true);
    const before = steps();
    answerLine(1, "ada.save()", lineTrace("ada.save()", "no"));
    expect(client.asked).toContain("line ada.save()");
    expect(playhead()).toBe(before + 1);
    expect(stores.playback.getState().playing).toBe(true);
    expect(stores.run.getState()).toMatchObject({ busy: false, queued: [] });
    expect(stores.project.getState().project.session).toEqual(["ada.save()"]);
    expect(client.asked.at(-1)).toBe("keep ada.save()");
  });

  it("does not keep a line that raised without having done anything", () => {
    const { commands, stores, answerRun, answerLine } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    answerRun(1, profileSavedTrace());
    answerLine(1, "a typo", lineTrace("a typo", "after a save"));
    expect(stores.project.getState().project.session).toEqual(["a typo"]);
    const failed = createKitchenFixture();
    failed.commands.openProject(PROJECT, { trusted: true });
    failed.answerRun(1, profileSavedTrace());
    const cast = profileKitchen();
    cast.kitchen.phase("main");
    saveProfile(cast);
    const { length } = cast.kitchen;
    cast.kitchen.line(1, "oops", () => cast.kitchen.raise(errorPreview("NameError", "oops")));
    failed.answerLine(1, "oops", cast.kitchen.trace.slice(length));
    expect(failed.stores.project.getState().project.session).toEqual([]);
    expect(failed.client.asked.filter((asked) => asked.startsWith("keep"))).toEqual([]);
  });
});

describe("an edit", () => {
  it("is run once typing pauses, and plays the last operation again", () => {
    const { client, commands, stores, clock, answerRun, playhead } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    answerRun(1, profileSavedTrace());
    commands.editFile("main.py", "pa");
    clock.turn(100);
    commands.editFile("main.py", "pass # edited");
    clock.turn(349);
    expect(client.asked).toHaveLength(1);
    clock.turn(1);
    expect(client.asked).toHaveLength(2);
    answerRun(2, profileSavedTrace());
    expect(playhead()).toBe(stores.trace.getState().index.lastOperationPlayhead());
  });

  it("is not run while 'Run as I type' is off", () => {
    const { client, commands, clock } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.setRunAsYouType(false);
    commands.editFile("main.py", "x");
    clock.turn(10_000);
    expect(client.asked).toHaveLength(1);
  });

  it("that does not parse shows the problem and keeps the last good trace", () => {
    const { client, commands, stores, answerRun } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    answerRun(1, profileSavedTrace());
    const { index } = stores.trace.getState();
    const problem = {
      severity: "error" as const,
      message: "SyntaxError: '(' was never closed",
      frame: null,
    };
    client.tell({ type: "run.started", run: 2 }, { type: "unparsed", run: 2, problems: [problem] });
    expect(stores.trace.getState().index).toBe(index);
    expect(stores.run.getState()).toMatchObject({ busy: false, problems: [problem] });
  });

  it("replays the session", () => {
    const { client, commands, clock, answerRun, answerLine } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    answerRun(1, profileSavedTrace());
    commands.execute("ada.save()");
    answerLine(1, "ada.save()", lineTrace("ada.save()", "no"));
    commands.editFile("main.py", "edited");
    clock.turn(1_000);
    expect(client.asked.at(-1)).toBe(
      "run kitchen/models.py kitchen/signals.py main.py | ada.save()",
    );
    commands.clearSession();
    expect(client.asked.at(-1)).toBe("run kitchen/models.py kitchen/signals.py main.py | ");
  });
});

describe("stop", () => {
  it("also forgets an edit that waits for the end of the typing", () => {
    const { client, commands, clock } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.editFile("main.py", "while True: pass");
    commands.stop();
    clock.turn(10_000);
    expect(client.asked.filter((asked) => asked.startsWith("run "))).toHaveLength(1);
  });

  it("keeps the trace so far and says what happened", () => {
    const { client, commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    client.tell(
      { type: "run.started", run: 1 },
      { type: "events", run: 1, events: profileSavedTrace() },
    );
    commands.stop();
    client.tell({
      type: "stopped",
      run: 1,
      sentence: "You stopped the run.",
      place: null,
      isCut: false,
    });
    expect(stores.run.getState().busy).toBe(false);
    expect(stores.trace.getState().index.events).toHaveLength(profileSavedTrace().length);
    expect(stores.notice.getState().notice?.text).toBe("You stopped the run.");
  });
});
