import { describe, expect, it } from "vitest";
import { createKitchenFixture, PROJECT } from "./testing/kitchen-fixture.ts";

describe("deleteFile", () => {
  it("can be undone", () => {
    const { commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.deleteFile("kitchen/signals.py");
    expect(Object.keys(stores.project.getState().project.files)).toEqual([
      "kitchen/models.py",
      "main.py",
    ]);
    stores.notice.getState().notice?.action?.run();
    expect(stores.project.getState().project).toEqual(PROJECT);
    expect(stores.notice.getState().notice).toBeNull();
  });

  it("can be undone after further edits, which stay, until another playground is open", () => {
    const { clock, commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.deleteFile("kitchen/signals.py");
    clock.turn(10_000);
    commands.editFile("main.py", "1 + 1");
    stores.notice.getState().notice?.action?.run();
    const { files } = stores.project.getState().project;
    expect(Object.entries(files)).toEqual(Object.entries({ ...PROJECT.files, "main.py": "1 + 1" }));
    commands.deleteFile("kitchen/signals.py");
    commands.openProject(PROJECT, { trusted: true });
    expect(stores.notice.getState().notice).toBeNull();
  });

  it("gives back several files, one after the other", () => {
    const { commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.deleteFile("kitchen/signals.py");
    commands.deleteFile("kitchen/models.py");
    stores.notice.getState().notice?.action?.run();
    expect(stores.notice.getState().notice?.text).toBe("Deleted kitchen/signals.py.");
    stores.notice.getState().notice?.action?.run();
    expect(stores.project.getState().project).toEqual(PROJECT);
  });
});

describe("a notice", () => {
  it("goes with the next run, unless it lasts", () => {
    const { commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    const told = (lasts: "always" | null) => {
      const notice = { text: "So it is.", tone: "problem" } as const;
      commands.tell(lasts === null ? notice : { ...notice, lasts });
      commands.run();
      return stores.notice.getState().notice?.text;
    };
    expect([told(null), told("always")]).toEqual([undefined, "So it is."]);
  });
});
