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

  it("offers its Undo through the run that follows, but not after another edit", () => {
    const { clock, client, commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    commands.deleteFile("kitchen/signals.py");
    clock.turn(10_000);
    expect(client.asked.filter((asked) => asked.startsWith("run "))).toHaveLength(2);
    expect(stores.notice.getState().notice?.action).toBeDefined();
    commands.editFile("main.py", "1 + 1");
    expect(stores.notice.getState().notice).toBeNull();
  });
});

describe("a notice", () => {
  it("goes with the next run, unless it lasts", () => {
    const { commands, stores } = createKitchenFixture();
    commands.openProject(PROJECT, { trusted: true });
    const told = (lasts: boolean) => {
      commands.tell({ text: "So it is.", tone: "problem", lasts });
      commands.run();
      return stores.notice.getState().notice?.text;
    };
    expect([told(false), told(true)]).toEqual([undefined, "So it is."]);
  });
});
