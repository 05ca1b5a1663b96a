import { describe, expect, it } from "vitest";
import { EMPTY_PROJECT, type Project } from "#stores/project.ts";
import { createPlaygrounds } from "./playgrounds.ts";
import { createMemoryStorage } from "./testing/memory-storage.ts";

const project = (title: string): Project => ({
  ...EMPTY_PROJECT,
  title,
  files: { "main.py": `# ${title}\n` },
});

describe("playgrounds", () => {
  it("keeps a project with its session and scenario, and knows which was open last", async () => {
    const playgrounds = createPlaygrounds(createMemoryStorage());
    const kept: Project = { ...project("Mine"), session: ["1 + 1"], scenario: "toaster" };
    expect(playgrounds.save("a", 0, kept)).toBe("saved");
    expect(playgrounds.save("b", 0, project("Other"))).toBe("saved");
    expect(await playgrounds.current()).toMatchObject({ id: "b", revision: 1 });
    expect((await playgrounds.list()).find(({ id }) => id === "a")?.project).toEqual(kept);
  });

  it("keeps where nodes of the picture were put, and passes over what is no place", async () => {
    const storage = createMemoryStorage();
    const playgrounds = createPlaygrounds(storage);
    const places = { "sender kitchen.Profile": { x: 1, y: -2.5 } };
    playgrounds.save("a", 0, { ...project("Mine"), places });
    expect((await playgrounds.current())?.project.places).toEqual(places);
    const key = "signal-kitchen/playground/a";
    const odd = { ...places, one: null, two: { x: "1", y: 2 }, three: { x: 1 } };
    const entry: object = JSON.parse(storage.getItem(key) ?? "");
    storage.setItem(key, JSON.stringify({ ...entry, places: odd }));
    expect((await playgrounds.current())?.project.places).toEqual(places);
  });

  it("removes one and gives the way back", async () => {
    const playgrounds = createPlaygrounds(createMemoryStorage());
    playgrounds.save("a", 0, project("Mine"));
    const restore = playgrounds.remove("a");
    expect(await playgrounds.list()).toEqual([]);
    restore();
    expect(await playgrounds.list()).toMatchObject([{ id: "a", project: project("Mine") }]);
  });

  it("refuses to overwrite what another tab wrote", async () => {
    const storage = createMemoryStorage();
    const [one, two] = [createPlaygrounds(storage), createPlaygrounds(storage)];
    one.save("a", 0, project("First"));
    expect(two.save("a", 1, project("Second"))).toBe("saved");
    expect(one.save("a", 1, project("Third"))).toBe("changed elsewhere");
    expect((await one.current())?.project.title).toBe("Second");
  });

  it("says so when the storage is full, forbidden or missing", async () => {
    expect(createPlaygrounds(null).save("a", 0, project("x"))).toBe("storage refused");
    expect(createPlaygrounds(createMemoryStorage({ full: true })).save("a", 0, project("x"))).toBe(
      "storage refused",
    );
    expect(await createPlaygrounds(null).list()).toEqual([]);
    expect(await createPlaygrounds(null).current()).toBeNull();
  });

  it("leaves entries alone that it cannot read, of a newer version or damaged", async () => {
    const storage = createMemoryStorage();
    const playgrounds = createPlaygrounds(storage);
    playgrounds.save("good", 0, project("Good"));
    const entries = { newer: '{"v":2}', broken: "{", odd: '{"v":1,"json":"[]"}', none: "null" };
    for (const [id, text] of Object.entries(entries))
      storage.setItem(`signal-kitchen/playground/${id}`, text);
    expect((await playgrounds.list()).map(({ id }) => id)).toEqual(["good"]);
    expect(storage.getItem("signal-kitchen/playground/newer")).toBe('{"v":2}');
    storage.setItem("signal-kitchen/current", "odd");
    const unreadable = await playgrounds.unreadable();
    expect(unreadable.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      ["newer", false],
      ["broken", false],
      ["odd", true],
      ["none", false],
    ]);
    expect(unreadable[0]?.text).toBe('{"v":2}');
    expect(unreadable[0]?.problem).toMatch(/another version/);
  });

  it("remembers a run that did not end", async () => {
    const storage = createMemoryStorage();
    createPlaygrounds(storage).markRunning("a");
    const next = createPlaygrounds(storage);
    expect([next.hasUnfinishedRun("a"), next.hasUnfinishedRun("b")]).toEqual([true, false]);
    next.forgetUnfinishedRun("a");
    expect(next.hasUnfinishedRun("a")).toBe(false);
  });

  it("does not take the end of one tab's run for that of another's", () => {
    const storage = createMemoryStorage();
    const [killed, other] = [createPlaygrounds(storage), createPlaygrounds(storage)];
    killed.markRunning("a");
    other.markRunning("a");
    other.markRunning(null);
    expect(createPlaygrounds(storage).hasUnfinishedRun("a")).toBe(true);
  });

  it("works without a word where the storage throws whatever is asked", async () => {
    const forbidden = new Proxy(createMemoryStorage(), {
      get() {
        throw new Error("SecurityError");
      },
      ownKeys() {
        throw new Error("SecurityError");
      },
    });
    const playgrounds = createPlaygrounds(forbidden);
    expect(playgrounds.save("a", 0, project("x"))).toBe("storage refused");
    playgrounds.markRunning("a");
    playgrounds.forgetUnfinishedRun("a");
    expect(playgrounds.hasUnfinishedRun("a")).toBe(false);
    expect(await playgrounds.list()).toEqual([]);
    expect(await playgrounds.current()).toBeNull();
  });
});
