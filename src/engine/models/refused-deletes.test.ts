/** Django: `PROTECT`, `RESTRICT`; a delete that is refused sends nothing and changes nothing. */
import { describe, expect, it } from "vitest";
import { model, pointer } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import { DatabaseError } from "./database-error.ts";

const AUTHOR = model("blog.Author", []);

function refusal(body: () => unknown): DatabaseError {
  try {
    body();
  } catch (error) {
    if (error instanceof DatabaseError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("PROTECT", () => {
  const book = model("blog.Book", [pointer("author", "blog.Author", "PROTECT")]);

  it("names every protected key once, and the rows", () => {
    const draft = model("blog.Draft", [pointer("author", "blog.Author", "PROTECT")]);
    const blog = new ScriptedModels(AUTHOR, book, draft);
    blog.receive("pre_delete", null);
    const author = blog.create("blog.Author");
    for (const _ of "ab") blog.create("blog.Book", { author_id: 1 });
    blog.create("blog.Draft", { author_id: 1 });
    blog.log.length = 0;
    const { kind, message, instances } = refusal(() => blog.delete(author));
    expect([kind, message, instances.length]).toEqual([
      "ProtectedError",
      "Cannot delete some instances of model 'Author' because they are referenced through protected foreign keys: 'Book.author', 'Draft.author'.",
      3,
    ]);
    expect(blog.log).toEqual([]);
  });

  it("lets a row go that nothing points to", () => {
    const blog = new ScriptedModels(AUTHOR, book);
    expect(blog.delete(blog.create("blog.Author"))).toEqual([["blog.Author", 1]]);
  });

  it("refuses what a cascade would reach", () => {
    const page = model("blog.Page", [pointer("book", "blog.Book", "PROTECT")]);
    const cascading = model("blog.Book", [pointer("author", "blog.Author", "CASCADE")]);
    const blog = new ScriptedModels(AUTHOR, cascading, page);
    const author = blog.create("blog.Author");
    blog.create("blog.Book", { author_id: 1 });
    blog.create("blog.Page", { book_id: 1 });
    expect(refusal(() => blog.delete(author)).kind).toBe("ProtectedError");
    expect(blog.rows("blog.Book")).toHaveLength(1);
  });
});

describe("RESTRICT", () => {
  const artist = model("music.Artist", []);
  const album = model("music.Album", [pointer("artist", "music.Artist", "CASCADE")]);
  const song = model("music.Song", [
    pointer("artist", "music.Artist", "CASCADE"),
    pointer("album", "music.Album", "RESTRICT"),
  ]);

  function filled(): ScriptedModels {
    const music = new ScriptedModels(artist, album, song);
    music.create("music.Artist");
    music.create("music.Artist");
    music.create("music.Album", { artist_id: 1 });
    return music;
  }

  it("allows restricted rows that the same delete takes along", () => {
    const music = filled();
    music.receive("pre_delete", null);
    music.create("music.Song", { artist_id: 1, album_id: 1 });
    expect(music.deleteRows("music.Artist", [1])).toEqual([
      ["music.Song", 1],
      ["music.Album", 1],
      ["music.Artist", 1],
    ]);
  });

  it("allows them also when they go without being loaded", () => {
    const music = filled();
    music.create("music.Song", { artist_id: 1, album_id: 1 });
    music.deleteRows("music.Artist", [1]);
    expect(music.rows("music.Song")).toEqual([]);
  });

  it("refuses when a restricted row would stay", () => {
    const music = filled();
    music.create("music.Song", { artist_id: 2, album_id: 1 });
    const { kind, message, instances } = refusal(() => music.deleteRows("music.Artist", [1]));
    expect([kind, message, instances.length]).toEqual([
      "RestrictedError",
      "Cannot delete some instances of model 'Artist' because they are referenced through restricted foreign keys: 'Song.album'.",
      1,
    ]);
    expect(music.rows("music.Album")).toHaveLength(1);
  });

  it("makes classes wait for each other, also where the pointer may be NULL (found by a random program)", () => {
    const room = model("inn.Room", [pointer("key", "inn.Key", "RESTRICT", true)]);
    const key = model("inn.Key", [pointer("room", "inn.Room", "CASCADE")]);
    const inn = new ScriptedModels(room, key);
    inn.receive("pre_delete", null);
    inn.atomic(() => {
      inn.create("inn.Room", { key_id: 1 });
      inn.create("inn.Key", { room_id: 1 });
    });
    expect(inn.deleteRows("inn.Room", [1])).toEqual([
      ["inn.Room", 1],
      ["inn.Key", 1],
    ]);
  });

  it("restricts nothing when nothing points there", () => {
    expect(filled().deleteRows("music.Album", [1])).toEqual([["music.Album", 1]]);
  });
});

describe("a receiver that raises", () => {
  const book = model("blog.Book", [pointer("author", "blog.Author", "CASCADE")]);

  it.each(["pre_delete", "post_delete"] as const)(
    "in %s brings every row back and leaves the keys",
    (signal) => {
      const blog = new ScriptedModels(AUTHOR, book);
      const author = blog.create("blog.Author");
      blog.create("blog.Book", { author_id: 1 });
      blog.receive(signal, "blog.Author", () => {
        throw new Error("no");
      });
      expect(() => blog.delete(author)).toThrow("no");
      expect(blog.log.at(-1)).toBe("roll back");
      expect(blog.rows("blog.Book")).toHaveLength(1);
      expect(author.cells.id).toBe(1);
    },
  );
});

it("rolls back after both signals when DO_NOTHING leaves a pointer to nothing", () => {
  const book = model("blog.Book", [pointer("author", "blog.Author", "DO_NOTHING")]);
  const blog = new ScriptedModels(AUTHOR, book);
  blog.receive("post_delete", null);
  const author = blog.create("blog.Author");
  blog.create("blog.Book", { author_id: 1 });
  blog.log.length = 0;
  expect(() => blog.delete(author)).toThrow("FOREIGN KEY constraint failed");
  expect(blog.log).toEqual([
    "begin",
    "pre_delete blog.Author 1",
    "delete blog.Author 1",
    "post_delete blog.Author 1",
    "roll back",
  ]);
});
