import { describe, expect, it } from "vitest";
import { DEFAULT_SCENARIO, scenarioById } from "#features/scenarios/catalog.ts";
import { toShareFragment } from "#features/share/share-link.ts";
import { createKitchenFixture, PROJECT } from "#stores/testing/kitchen-fixture.ts";
import { createKitchenPage } from "./kitchen-page.ts";
import { createPlaygrounds } from "./playgrounds.ts";
import { createMemoryStorage } from "./testing/memory-storage.ts";

function openPage(storage = createMemoryStorage()) {
  const fixture = createKitchenFixture();
  const fragments: string[] = [];
  const page = createKitchenPage({
    ...fixture,
    playgrounds: createPlaygrounds(storage),
    setFragment: (fragment) => fragments.push(fragment),
  });
  const title = () => fixture.stores.project.getState().project.title;
  const waits = () => fixture.stores.run.getState().waitsForRun;
  const told = () => fixture.stores.notice.getState().notice?.text;
  return { ...fixture, page, storage, fragments, title, waits, told };
}

describe("kitchen page", () => {
  it("opens the default scenario on the first visit and runs it", async () => {
    const { page, title, waits, client } = openPage();
    await page.openAddress("");
    expect([title(), waits(), client.asked.length]).toEqual([
      scenarioById(DEFAULT_SCENARIO)?.title,
      false,
      1,
    ]);
  });

  it("opens the last draft on the next visit", async () => {
    const first = openPage();
    await first.page.openAddress("");
    first.commands.editFile("main.py", "print('draft')");
    first.clock.turn(400);
    const second = openPage(first.storage);
    await second.page.openAddress("");
    expect(second.stores.project.getState().project.files["main.py"]).toBe("print('draft')");
    expect(second.waits()).toBe(false);
  });

  it("no longer names a scenario or a link in the address once it was changed", async () => {
    const { page, commands, clock, fragments } = openPage();
    await page.openAddress("#scenario=toaster");
    expect(fragments.at(-1)).toBe("#scenario=toaster");
    commands.editFile("main.py", "print('draft')");
    clock.turn(400);
    expect(fragments.at(-1)).toBe("");
    commands.editFile("main.py", "print('not written down yet')");
    const link = await toShareFragment(PROJECT);
    await page.openAddress(link);
    expect(fragments.at(-1)).toBe(link);
    commands.editFile("main.py", "print('changed')");
    clock.turn(400);
    expect(fragments.at(-1)).toBe("");
  });

  it("lets code from a link wait, and keeps the draft beside it", async () => {
    const { page, commands, clock, title, waits, client } = openPage();
    await page.openAddress("");
    commands.editFile("main.py", "print('draft')");
    const asked = client.asked.length;
    await page.openAddress(await toShareFragment({ ...PROJECT, title: "Linked" }));
    clock.turn(10_000);
    expect([title(), waits(), client.asked.length]).toEqual(["Linked", true, asked]);
    commands.editFile("main.py", "print('changed')");
    clock.turn(10_000);
    expect(
      (await page.playgrounds.list()).map(({ project }) => project.files["main.py"]).sort(),
    ).toEqual(["print('changed')", "print('draft')"]);
  });

  it("keeps what is open when a link is damaged, and says why", async () => {
    const { page, title, told } = openPage();
    await page.openAddress("#scenario=toaster");
    const before = title();
    await page.openAddress("#code=abcdefg");
    expect(title()).toBe(before);
    expect(told()).toMatch(/^This link cannot be opened: it is damaged/);
    await page.openAddress("#scenario=nowhere");
    expect(title()).toBe(before);
    expect(told()).toMatch(/There is no scenario named “nowhere”/);
  });

  it("opens the default scenario beside the message when the first address is damaged", async () => {
    const { page, title, told } = openPage();
    await page.openAddress("#code=abcdefg");
    expect(title()).toBe(scenarioById(DEFAULT_SCENARIO)?.title);
    expect(told()).toMatch(/cannot be opened/);
  });

  it("says that the last playground cannot be read, shows another one, and leaves it alone", async () => {
    const { page, commands, clock, storage, title, told } = openPage();
    storage.setItem("signal-kitchen/playground/odd", '{"v":7}');
    storage.setItem("signal-kitchen/current", "odd");
    await page.openAddress("");
    expect(title()).toBe(scenarioById(DEFAULT_SCENARIO)?.title);
    expect(told()).toMatch(/^Your last playground cannot be read: .* under My playgrounds/);
    commands.editFile("main.py", "something else");
    clock.turn(400);
    expect(storage.getItem("signal-kitchen/playground/odd")).toBe('{"v":7}');
    expect((await page.playgrounds.unreadable()).map(({ id }) => id)).toEqual(["odd"]);
  });

  it("keeps writing drafts after the page was hidden and shown again", async () => {
    const { page, commands, clock } = openPage();
    await page.openAddress("");
    commands.editFile("main.py", "before hiding");
    page.saveNow();
    expect((await page.playgrounds.current())?.project.files["main.py"]).toBe("before hiding");
    commands.editFile("main.py", "after showing");
    clock.turn(400);
    expect((await page.playgrounds.current())?.project.files["main.py"]).toBe("after showing");
  });

  it("does not run a draft again whose run did not end", async () => {
    const first = openPage();
    await first.page.openAddress("");
    first.client.tell({ type: "ready", python: "3.14" });
    first.commands.editFile("main.py", "while True: pass");
    first.clock.turn(1_000);
    first.client.tell({ type: "run.started", run: 2 });
    const second = openPage(first.storage);
    await second.page.openAddress("");
    expect(second.waits()).toBe(true);
    expect(second.stores.run.getState().waitReason).toMatch(/did not come to its end/);
    expect(second.client.asked).toEqual([]);
  });

  it("keeps both versions when two tabs change the same playground", async () => {
    const one = openPage();
    await one.page.openAddress("");
    one.commands.editFile("main.py", "start");
    one.clock.turn(400);
    const two = openPage(one.storage);
    await two.page.openAddress("");
    two.commands.editFile("main.py", "from two");
    two.clock.turn(400);
    one.commands.editFile("main.py", "from one");
    one.clock.turn(400);
    expect(one.told()).toMatch(/changed in another tab/);
    expect(
      (await one.page.playgrounds.list()).map(({ project }) => project.files["main.py"]).sort(),
    ).toEqual(["from one", "from two"]);
  });

  it("writes the draft before a run starts", async () => {
    const { page, commands } = openPage();
    await page.openAddress("");
    commands.editFile("main.py", "before the run");
    commands.run();
    expect((await page.playgrounds.current())?.project.files["main.py"]).toBe("before the run");
  });
});
