/** Queries as SQLite answers them. */
import { beforeEach, describe, expect, it } from "vitest";
import { column, model, pointer } from "../testing/models-host.ts";
import { selecting, TO_AUTHOR } from "../testing/plain-query.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import type { Cell } from "../trace/events.ts";
import type { Expression } from "./expression.ts";
import type { Join, Query } from "./query-spec.ts";

const ID: Expression = ["column", 0, "id"];
const NAME: Expression = ["column", 0, "name"];
const PAGES: Expression = ["column", 0, "pages"];
const COUNT: Expression = ["aggregate", { name: "Count", of: null, filter: null, distinct: false }];

let blog: ScriptedModels;

function rows(more: Partial<Query> = {}, label = "blog.Book"): readonly (readonly Cell[])[] {
  return blog.world.database.select(selecting(label, more));
}

function first(more: Partial<Query> = {}): readonly Cell[] {
  return rows(more).map(([cell]) => cell ?? null);
}

function equals(left: Expression, right: Cell): Expression {
  return ["compare", "exact", left, ["value", right]];
}

beforeEach(() => {
  const author = model("blog.Author", [column("name")]);
  const columns = [
    column("name"),
    column("pages", { null: true }),
    pointer("author", "blog.Author", "CASCADE", true),
  ];
  blog = new ScriptedModels(author, model("blog.Book", columns));
  for (const name of ["Ada", "Bob"]) blog.create("blog.Author", { name });
  blog.create("blog.Book", { name: "b", pages: 10, author_id: 1 });
  blog.create("blog.Book", { name: "a", pages: null, author_id: 1 });
  blog.create("blog.Book", { name: "C", pages: 30, author_id: 2 });
  blog.create("blog.Book", { name: "d", pages: 10, author_id: null });
});

describe("rows", () => {
  it("come in the order of their keys, or in that of a smaller index that holds all of them", () => {
    expect(first({ select: [ID, NAME, PAGES] })).toEqual([1, 2, 3, 4]);
    expect(first()).toEqual([4, 1, 2, 3]);
  });

  it("are kept when a condition is true, not when it is unknown", () => {
    const few: Expression = ["compare", "lt", PAGES, ["value", 20]];
    expect(first({ where: few })).toEqual([1, 4]);
    expect(first({ where: ["not", few] })).toEqual([3]);
    expect(first({ where: ["isnull", PAGES, true] })).toEqual([2]);
    expect(first({ where: ["isnull", PAGES, false] })).toEqual([1, 3, 4]);
  });

  it.each([
    ["by key", equals(ID, 2), [2]],
    ["by pointer", equals(["column", 0, "author_id"], 1), [1, 2]],
    ["within other conditions", ["and", ["isnull", PAGES, true], equals(ID, 2)], [2]],
    [
      "by several keys, in order",
      [
        "in",
        ID,
        [
          ["value", 3],
          ["value", 1],
          ["value", 9],
        ],
      ],
      [1, 3],
    ],
    [
      "by several values of a column",
      [
        "in",
        NAME,
        [
          ["value", "b"],
          ["value", "d"],
        ],
      ],
      [1, 4],
    ],
    ["by a computed option", ["in", ID, [["call", "+", ["value", 1], ["value", 1]]]], [2]],
    [
      "by a computed value",
      ["compare", "exact", ID, ["call", "+", ["value", 1], ["value", 2]]],
      [3],
    ],
    ["by a column without index", equals(PAGES, 10), [1, 4]],
    ["by nothing at all", ["in", ID, []], []],
  ] as const satisfies readonly (readonly [string, Expression, readonly Cell[]])[])(
    "are found %s",
    (_how, where, wanted) => {
      expect(first({ where })).toEqual(wanted);
    },
  );

  it("sort by text, NULL first ascending and last descending unless told otherwise", () => {
    const by = { by: PAGES, nulls: null } as const;
    const name = { by: NAME, descending: false, nulls: null };
    expect(first({ order: [name] })).toEqual([3, 2, 1, 4]);
    expect(
      first({
        order: [
          { ...by, descending: false },
          { ...name, descending: true },
        ],
      }),
    ).toEqual([2, 4, 1, 3]);
    expect(first({ order: [{ ...by, descending: true }] })).toEqual([3, 1, 4, 2]);
    expect(first({ order: [{ ...by, descending: false, nulls: "last" }] })).toEqual([1, 4, 3, 2]);
    expect(first({ order: [{ ...by, descending: true, nulls: "first" }] })).toEqual([2, 3, 1, 4]);
  });

  it("are cut and made distinct", () => {
    expect(first({ offset: 1, limit: 2 })).toEqual([1, 2]);
    expect(first({ offset: 3 })).toEqual([3]);
    expect(first({ select: [PAGES], distinct: true })).toEqual([10, null, 30]);
  });

  it("are distinct in what they are sorted by, too", () => {
    const order = [{ by: ID, descending: true, nulls: null }];
    expect(first({ select: [PAGES], distinct: true, order })).toEqual([10, 30, null, 10]);
  });
});

describe("joins", () => {
  const AUTHOR: Expression = ["column", 1, "name"];

  it("stand for NULL where nothing matches", () => {
    expect(rows({ joins: [TO_AUTHOR], select: [ID, AUTHOR] })).toEqual([
      [4, null],
      [1, "Ada"],
      [2, "Ada"],
      [3, "Bob"],
    ]);
  });

  it("double rows over a relation to many", () => {
    const books: Join = {
      parent: 0,
      column: "id",
      model: "blog.Book",
      target: "author_id",
      on: null,
    };
    expect(rows({ joins: [books] }, "blog.Author")).toEqual([[1], [1], [2]]);
  });

  it("take text for the number it is, as the keys of any model are text in a generic relation", () => {
    blog.create("blog.Book", { name: "2", pages: 1, author_id: null });
    const byName: Join = { ...TO_AUTHOR, column: "name" };
    const where: Expression = ["not", ["isnull", AUTHOR, true]];
    expect(rows({ joins: [byName], select: [NAME, AUTHOR], where })).toEqual([["2", "Bob"]]);
  });

  it("can ask more of the joined row", () => {
    const onlyBob: Join = { ...TO_AUTHOR, on: equals(AUTHOR, "Bob") };
    expect(rows({ joins: [onlyBob], select: [AUTHOR] })).toEqual([[null], [null], [null], ["Bob"]]);
  });

  it("go on from a joined row, also from one that is not there", () => {
    const back: Join = { ...TO_AUTHOR, parent: 1, column: "id", model: "blog.Author" };
    const select: Expression[] = [["column", 2, "name"]];
    expect(rows({ joins: [TO_AUTHOR, back], select })).toEqual([[null], ["Ada"], ["Ada"], ["Bob"]]);
  });
});

describe("groups", () => {
  it("are ordered by their key and stand for their first row", () => {
    expect(rows({ groupBy: [PAGES], select: [PAGES, COUNT, NAME] })).toEqual([
      [null, 1, "a"],
      [10, 2, "b"],
      [30, 1, "C"],
    ]);
  });

  it("are kept by HAVING", () => {
    const having: Expression = ["compare", "gt", COUNT, ["value", 1]];
    expect(rows({ groupBy: [PAGES], having, select: [PAGES] })).toEqual([[10]]);
  });

  it("are one when there is no key, even over nothing", () => {
    const filtered: Expression = [
      "aggregate",
      { name: "Sum", of: PAGES, filter: equals(NAME, "b"), distinct: false },
    ];
    expect(rows({ groupBy: [], select: [COUNT, filtered] })).toEqual([[4, 10]]);
    expect(rows({ groupBy: [], where: equals(ID, 9), select: [COUNT, NAME] })).toEqual([[0, null]]);
  });

  it("are needed by an aggregate", () => {
    expect(() => rows({ select: [COUNT] })).toThrow("Count outside of a grouped query.");
  });
});

describe("queries inside queries", () => {
  const own: Expression = ["compare", "exact", ["column", 0, "author_id"], ["column", 0, "id", 1]];

  it("look at the row around them", () => {
    const books = selecting("blog.Book", { where: own, groupBy: [], select: [COUNT] });
    const select: Expression[] = [NAME, ["scalar", books]];
    expect(rows({ select }, "blog.Author")).toEqual([
      ["Ada", 2],
      ["Bob", 1],
    ]);
  });

  it("look at the rows around two of them", () => {
    const deep: Expression = [
      "compare",
      "exact",
      ["column", 0, "author_id"],
      ["column", 0, "id", 2],
    ];
    const inner = selecting("blog.Book", { where: deep });
    const outer = selecting("blog.Book", { where: ["exists", inner], limit: 1 });
    expect(rows({ where: ["exists", outer] }, "blog.Author")).toEqual([[1], [2]]);
  });

  it("are asked once when they look at nothing around them", () => {
    const books = selecting("blog.Book", { select: [["column", 0, "author_id"]] });
    expect(rows({ where: ["inQuery", ID, books] }, "blog.Author")).toEqual([[1], [2]]);
  });

  it("know nothing of what is not in a list with NULL", () => {
    const books = selecting("blog.Book", { select: [["column", 0, "author_id"]] });
    expect(rows({ where: ["not", ["inQuery", ["value", 7], books]] })).toEqual([]);
    expect(rows({ where: ["not", ["in", PAGES, [["value", 10]]]] })).toEqual([[3]]);
  });

  it("give NULL when they find no row", () => {
    const none = selecting("blog.Book", { where: equals(ID, 9) });
    expect(rows({ select: [["scalar", none]], limit: 1 })).toEqual([[null]]);
  });

  it("are selected from by the place of their outputs", () => {
    const source = selecting("blog.Book", { select: [PAGES], distinct: true });
    const total: Expression = [
      "aggregate",
      { name: "Sum", of: ["output", 0], filter: null, distinct: false },
    ];
    expect(rows({ source, groupBy: [], select: [total] })).toEqual([[40]]);
    expect(rows({ source, select: [["output", 5]], limit: 1 })).toEqual([[null]]);
  });
});

describe("selections set against each other", () => {
  const low = selecting("blog.Book", { where: ["compare", "lte", ID, ["value", 2]] });
  const high = selecting("blog.Book", { where: ["compare", "gte", ID, ["value", 2]] });

  it.each([
    ["union", false, [1, 2, 3, 4]],
    ["union", true, [1, 2, 2, 3, 4]],
    ["intersection", false, [2]],
    ["difference", false, [1]],
  ] as const)("%s, all: %s", (operator, all, wanted) => {
    expect(first({ combined: { operator, all, queries: [low, high] } })).toEqual(wanted);
  });

  it("are sorted by their outputs, and are nothing without parts", () => {
    const queries = [low, high];
    const order = [{ by: ["output", 0] as const, descending: true, nulls: null }];
    const union = { operator: "union", all: false, queries } as const;
    expect(first({ combined: union, order })).toEqual([4, 3, 2, 1]);
    const none = { operator: "intersection", all: false, queries: [] } as const;
    expect(first({ combined: none })).toEqual([]);
  });
});
