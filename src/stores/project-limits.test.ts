/** What could not be read again is not taken: text, lines of a session, names. */
import { describe, expect, it } from "vitest";
import { profileSavedTrace } from "#engine/testing/profile-saved-trace.ts";
import { MAX_LINE } from "#runtime/limits.ts";
import { MAX_SESSION_LINES, MAX_SOURCE, MAX_TITLE, titleProblem } from "./project.ts";
import { createKitchenFixture, PROJECT } from "./testing/kitchen-fixture.ts";

describe("a session", () => {
  it("refuses a line that is too long, and one more than a session holds, and says what to do", () => {
    const { client, commands, stores, answerRun } = createKitchenFixture();
    const lines = Array.from({ length: MAX_SESSION_LINES - 1 }, (_, at) => `x = ${at}`);
    commands.openProject({ ...PROJECT, session: lines }, { trusted: true });
    answerRun(1, profileSavedTrace());
    const asked = client.asked.length;
    commands.execute("x".repeat(MAX_LINE + 1));
    expect(stores.notice.getState().notice?.text).toMatch(/at most 10,000 characters/);
    expect(client.asked).toHaveLength(asked);
    commands.execute("x".repeat(MAX_LINE));
    expect(client.asked).toHaveLength(asked + 1);
    commands.execute("one too many");
    expect(stores.notice.getState().notice?.text).toMatch(/at most 500 lines. Clear it/);
    expect(client.asked).toHaveLength(asked + 1);
  });
});

describe("a project that would be too large", () => {
  const large = "x".repeat(MAX_SOURCE + 1);

  it("is not taken, by whichever way it comes; what was there stays, and the person is told", () => {
    const { commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    const ways = [
      () => commands.editFile("main.py", large),
      () => commands.addFile("kitchen/more.py", large),
      () => commands.applyPatch({ label: "Add much", files: { "main.py": large } }),
      () => expect(commands.mayEdit("main.py", large)).toBe(false),
    ];
    for (const way of ways) {
      commands.tell(null);
      way();
      expect(stores.notice.getState().notice?.text).toMatch(/^A project holds at most 256 KiB/);
      expect(stores.project.getState().project).toEqual(PROJECT);
    }
  });

  it("counts bytes, not characters, and takes what just fits", () => {
    const { commands, stores } = createKitchenFixture();
    commands.openProject({ ...PROJECT, files: { "main.py": "" } }, { trusted: true });
    commands.editFile("main.py", "é".repeat(MAX_SOURCE / 2 + 1));
    expect(stores.project.getState().project.files["main.py"]).toBe("");
    commands.editFile("main.py", "é".repeat(MAX_SOURCE / 2));
    expect(stores.project.getState().project.files["main.py"]).toHaveLength(MAX_SOURCE / 2);
  });
});

it("a name is neither empty nor too long", () => {
  expect(titleProblem("")).toMatch(/needs a name/);
  expect(titleProblem("x".repeat(MAX_TITLE))).toBeNull();
  expect(titleProblem("x".repeat(MAX_TITLE + 1))).toMatch(/at most 120 characters/);
});
