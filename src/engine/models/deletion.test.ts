import { describe, expect, it } from "vitest";
import { createModelsHost, type ModelsHost, model, pointer } from "../testing/models-host.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import { type Deleted, deletePlan } from "./deletion.ts";

const AUTHOR = model("blog.Author", []);

function remove(host: ModelsHost, label: string, pk: number): Deleted {
  const request = { model: label, pks: [pk], instance: true, keepParents: false };
  return host.run(deletePlan(host.world, request, NO_MOMENT));
}

function sends(host: ModelsHost): string[] {
  return host.log.filter((line) => /^(pre|post)_/.test(line));
}

describe("deletePlan", () => {
  it("deletes children first over a non-null key: all pre, then post in descending order", () => {
    const book = model("blog.Book", [pointer("author", "blog.Author", "CASCADE")]);
    const host = createModelsHost(AUTHOR, book);
    host.heard.add("blog.Author").add("blog.Book");
    host.insert("blog.Author", {});
    for (const _ of "ab") host.insert("blog.Book", { author_id: 1 });
    expect(remove(host, "blog.Author", 1)).toEqual([
      ["blog.Book", 2],
      ["blog.Author", 1],
    ]);
    // The author is instance 0, its books 1 and 2.
    expect(sends(host)).toEqual([
      "pre_delete 1",
      "pre_delete 2",
      "pre_delete 0",
      "post_delete 2",
      "post_delete 1",
      "post_delete 0",
    ]);
  });

  it("keeps the parent first over a nullable key", () => {
    const book = model("blog.Book", [pointer("author", "blog.Author", "CASCADE", true)]);
    const host = createModelsHost(AUTHOR, book);
    host.heard.add("blog.Book");
    host.insert("blog.Author", {});
    host.insert("blog.Book", { author_id: 1 });
    remove(host, "blog.Author", 1);
    expect(sends(host)).toEqual(["pre_delete 0", "pre_delete 1", "post_delete 0", "post_delete 1"]);
  });

  it("does not load rows nobody listens to", () => {
    const book = model("blog.Book", [pointer("author", "blog.Author", "CASCADE")]);
    const host = createModelsHost(AUTHOR, book);
    host.insert("blog.Author", {});
    host.insert("blog.Book", { author_id: 1 });
    expect(remove(host, "blog.Author", 1)).toEqual([
      ["blog.Book", 1],
      ["blog.Author", 1],
    ]);
    expect(host.log.some((line) => line.startsWith("load"))).toBe(false);
  });

  it("takes one unheard row without a signal and counts even none", () => {
    const host = createModelsHost(AUTHOR);
    expect(remove(host, "blog.Author", 9)).toEqual([["blog.Author", 0]]);
    expect(sends(host)).toEqual([]);
  });

  it("refuses protected and restricted rows before any signal", () => {
    const book = model("blog.Book", [pointer("author", "blog.Author", "PROTECT")]);
    const note = model("blog.Note", [pointer("author", "blog.Author", "RESTRICT")]);
    const host = createModelsHost(AUTHOR, book, note);
    host.insert("blog.Author", {});
    host.insert("blog.Note", { author_id: 1 });
    expect(() => remove(host, "blog.Author", 1)).toThrow(
      "Cannot delete some instances of model 'Author' because they are referenced through restricted foreign keys: 'Note.author'.",
    );
    host.insert("blog.Book", { author_id: 1 });
    expect(() => remove(host, "blog.Author", 1)).toThrow(
      "Cannot delete some instances of model 'Author' because they are referenced through protected foreign keys: 'Book.author'.",
    );
    expect(sends(host)).toEqual([]);
    expect(host.rows("blog.Author")).toHaveLength(1);
  });

  it("puts NULL into the places of SET_NULL and leaves the database to complain about DO_NOTHING", () => {
    const book = model("blog.Book", [pointer("author", "blog.Author", "SET_NULL", true)]);
    const host = createModelsHost(AUTHOR, book);
    host.insert("blog.Author", {});
    host.insert("blog.Book", { author_id: 1 });
    remove(host, "blog.Author", 1);
    expect(host.rows("blog.Book")).toEqual([{ id: 1, author_id: null }]);
    const stubborn = model("blog.Stubborn", [pointer("author", "blog.Author", "DO_NOTHING")]);
    const other = createModelsHost(AUTHOR, stubborn);
    other.heard.add("blog.Author");
    other.insert("blog.Author", {});
    other.insert("blog.Stubborn", { author_id: 1 });
    other.events();
    expect(() => remove(other, "blog.Author", 1)).toThrow("FOREIGN KEY constraint failed");
    expect(other.rows("blog.Author")).toHaveLength(1);
    expect(other.events()).toEqual(["transaction.began", "row.deleted", "transaction.rolledBack"]);
  });

  it("lets the database cascade without signals or counts for DB_CASCADE", () => {
    const book = model("blog.Book", [pointer("author", "blog.Author", "DB_CASCADE")]);
    const host = createModelsHost(AUTHOR, book);
    host.heard.add("blog.Book");
    host.insert("blog.Author", {});
    host.insert("blog.Book", { author_id: 1 });
    expect(remove(host, "blog.Author", 1)).toEqual([["blog.Author", 1]]);
    expect(host.rows("blog.Book")).toEqual([]);
    expect(sends(host)).toEqual([]);
  });

  it("undoes everything when a receiver raises", () => {
    const book = model("blog.Book", [pointer("author", "blog.Author", "CASCADE")]);
    const host = createModelsHost(AUTHOR, book);
    host.heard.add("blog.Author");
    host.insert("blog.Author", {});
    host.insert("blog.Book", { author_id: 1 });
    host.perform = (step) => {
      if (step.do === "send" && step.signal === "post_delete") throw new Error("no");
      return undefined;
    };
    expect(() => remove(host, "blog.Author", 1)).toThrow("no");
    expect([host.rows("blog.Author").length, host.rows("blog.Book").length]).toEqual([1, 1]);
    expect(host.log).not.toContain("forget key");
  });
});
