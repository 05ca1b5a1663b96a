/** Django: `Collector.related_objects` asks `_base_manager`. */
import { expect, it } from "vitest";
import { column, model, pointer } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";

it("loads rows in the order of the base manager, and leaves those that it hides", () => {
  const post = model("blog.Post", [pointer("author", "blog.Author", "RESTRICT")], {
    baseManager: "orders",
  });
  const note = model("blog.Note", [pointer("author", "blog.Author", "CASCADE")], {
    baseManager: "chooses",
  });
  const blog = new ScriptedModels(model("blog.Author", []), post, note);
  blog.baseManagers.set("blog.Post", (pks) => pks.toReversed());
  blog.baseManagers.set("blog.Note", (pks) => pks.filter((pk) => pk !== 2));
  const author = blog.create("blog.Author");
  for (const _ of [1, 2, 3]) blog.create("blog.Note", { author_id: 1 });
  const posts = [1, 2].map(() => blog.create("blog.Post", { author_id: 1 }));
  expect(() => blog.delete(author)).toThrow("restricted");
  for (const each of posts) blog.delete(each);
  expect(() => blog.delete(author)).toThrow("FOREIGN KEY");
  blog.baseManagers.clear();
  expect(blog.delete(author)).toEqual([
    ["blog.Note", 3],
    ["blog.Author", 1],
  ]);
});

it("inserts what it does not find, and so meets the row that it hides", () => {
  const note = model("blog.Note", [column("text")], { baseManager: "chooses" });
  const key = model("blog.Key", [], { baseManager: "chooses" });
  const blog = new ScriptedModels(note, key);
  const made = blog.create("blog.Note", { text: "seen" });
  const bare = blog.create("blog.Key");
  blog.save(made);
  blog.save(bare);
  for (const label of ["blog.Note", "blog.Key"]) blog.baseManagers.set(label, () => []);
  expect(() => blog.save(made)).toThrow("UNIQUE constraint failed");
  expect(() => blog.save(bare)).toThrow("UNIQUE constraint failed");
  expect(() => blog.save(made, { updateFields: ["text"] })).toThrow("did not affect any rows");
});
