/** Groups that nobody ordered come as SQLite makes them: sorted by their key, or one after another as it reads them. Recording 318 is of the real one. */
import { beforeEach, expect, it } from "vitest";
import { column, model, pointer } from "../testing/models-host.ts";
import { selecting, TO_AUTHOR, TO_BOOKS } from "../testing/plain-query.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import type { Expression } from "./expression.ts";
import type { Query } from "./query-spec.ts";

const own = (name: string): Expression => ["column", 0, name];
const joined = (name: string): Expression => ["column", 1, name];

let blog: ScriptedModels;

beforeEach(() => {
  const author = model("blog.Author", [
    column("name", { indexed: true, width: 3 }),
    column("text", { width: 64 }),
  ]);
  const book = model("blog.Book", [
    column("title", { width: 3 }),
    column("code", { unique: true, width: 3 }),
    pointer("author", "blog.Author", "CASCADE"),
  ]);
  blog = new ScriptedModels(author, book);
  for (const name of ["Zed", "Ada", "Bob"]) blog.create("blog.Author", { name, text: name });
  for (const [title, code, author_id] of [
    ["q", "3", 3],
    ["c", "2", 2],
    ["x", "1", 3],
    ["a", "0", 1],
  ] as const)
    blog.create("blog.Book", { title, code, author_id });
});

function keys(query: Query): readonly unknown[] {
  return blog.world.database.select(query).map(([key]) => key);
}
function authors(more: Partial<Query> = {}): readonly unknown[] {
  const select = ["id", "name", "text"].map(own);
  const groups = { select, groupBy: [own("id")], joins: [TO_BOOKS] };
  return keys({ ...selecting("blog.Author", groups), ...more });
}
function books(more: Partial<Query> = {}): readonly unknown[] {
  const names = ["id", "title", "code", "author_id"];
  const select = names.map((name): Expression => ["stored", 0, name]);
  const groups = { select, groupBy: [own("id")], joins: [TO_AUTHOR] };
  return keys({ ...selecting("blog.Book", groups), ...more });
}

it("comes by an index of columns that are grouped by, where a join leaves few rows to look up", () => {
  expect(authors()).toEqual([2, 3, 1]);
  expect(books()).toEqual([4, 2, 1, 3]);
});

it("comes by the key without a join", () => {
  expect(authors({ joins: [] })).toEqual([1, 2, 3]);
});

it("comes by the key where a condition must see the rows themselves", () => {
  const late: Expression = ["compare", "gt", own("text"), ["value", "B"]];
  expect(authors({ where: late })).toEqual([1, 3]);
  const early: Expression = ["compare", "gt", own("title"), ["value", "b"]];
  expect(books({ where: early })).toEqual([1, 2, 3]);
});

it("comes by the index that a condition can tell", () => {
  const bound: Expression = ["compare", "gt", own("name"), ["value", "Ada"]];
  expect(authors({ where: bound })).toEqual([3, 1]);
  const contained: Expression = ["compare", "contains", own("name"), ["value", "d"]];
  expect(authors({ where: contained })).toEqual([2, 1]);
});

it("is sorted where the columns of an outer join are grouped by, too", () => {
  const select = [own("id"), own("name"), joined("title")];
  expect(authors({ select, groupBy: [own("id"), joined("title")] })).toEqual([1, 2, 3, 3]);
});

it("takes a whole row for what is grouped by, whatever is selected of it", () => {
  expect(authors({ select: [own("id")] })).toEqual([1, 2, 3]);
  expect(authors({ select: [own("id")], byRow: true })).toEqual([2, 3, 1]);
});

it("is sorted when another table is read first", () => {
  const code: Expression = ["compare", "exact", joined("code"), ["value", "1"]];
  expect(authors({ where: code })).toEqual([3]);
  const some: Expression = ["in", joined("code"), ["1", "0"].map((each) => ["value", each])];
  expect(authors({ where: some })).toEqual([1, 3]);
});

it("comes by the index also where a join has a condition of its own", () => {
  const on: Expression = ["compare", "gt", joined("title"), ["value", "b"]];
  expect(authors({ joins: [{ ...TO_BOOKS, on }] })).toEqual([2, 3, 1]);
});

it("reads a group of other columns as ever", () => {
  const select = [own("author_id")];
  expect(books({ select, groupBy: select })).toEqual([1, 2, 3]);
});
