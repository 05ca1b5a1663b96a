/** Rows that nobody ordered: SQLite gives them in the order of what it reads. The recordings 258 to 261 are of the real one. */
import { beforeEach, describe, expect, it } from "vitest";
import { column, model, pointer } from "../testing/models-host.ts";
import { selecting, TO_AUTHOR, TO_BOOKS } from "../testing/plain-query.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import type { Cell } from "../trace/events.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import type { Expression } from "./expression.ts";
import type { Join, Query } from "./query-spec.ts";

const of =
  (alias: number) =>
  (name: string): Expression => ["column", alias, name];
const own = of(0);
const joined = of(1);
const is = (how: "exact" | "gt" | "lt" | "contains", left: Expression, cell: Cell): Expression => [
  "compare",
  how,
  left,
  ["value", cell],
];
const all = (label: string, ...names: string[]) => selecting(label, { select: names.map(own) });

const TO_EDITOR: Join = { ...TO_AUTHOR, column: "editor_id" };

let blog: ScriptedModels;

function rows(query: Query): readonly (readonly Cell[])[] {
  return blog.world.database.select(query);
}
function titles(more: Partial<Query>): string {
  return rows({ ...all("blog.Book", "title", "pages", "price"), ...more })
    .map(([title]) => title)
    .join("");
}

beforeEach(() => {
  const author = model("blog.Author", [
    column("name", { indexed: true, width: 3 }),
    column("email", { unique: true, null: true, width: 64 }),
  ]);
  const book = model(
    "blog.Book",
    [
      column("title", { width: 3 }),
      column("pages"),
      column("price", { decimals: 2 }),
      pointer("author", "blog.Author", "CASCADE"),
      pointer("editor", "blog.Author", "SET_NULL", true),
    ],
    {
      uniques: [
        {
          name: "",
          columns: ["author_id", "title"],
          expressions: null,
          condition: null,
          inline: false,
        },
        { name: "paid", columns: ["price"], expressions: null, condition: null, inline: true },
      ],
      indexes: [["pages", "title"]],
    },
  );
  const tag = model("blog.Tag", [column("slug", { width: 13 }), column("rank")], {
    pk: "slug",
    keyIsRowid: false,
    columns: [column("slug", { unique: true, width: 13 }), column("rank")],
  });
  blog = new ScriptedModels(author, book, tag);
  for (const [name, email] of [
    ["Zed", null],
    ["Ada", "z@x"],
    ["Bob", "a@x"],
  ] as const)
    blog.create("blog.Author", { name, email });
  for (const [title, author_id, editor_id, pages] of [
    ["q", 3, 1, 5],
    ["c", 2, null, 9],
    ["x", 3, 2, 1],
    ["a", 1, null, 7],
  ] as const)
    blog.create("blog.Book", { title, author_id, editor_id, pages, price: pages });
  for (const [slug, rank] of [
    ["zoo", 3],
    ["art", 1],
    ["math", 2],
  ] as const)
    blog.create("blog.Tag", { slug, rank });
});

describe("one table", () => {
  it("is read whole, unless a smaller index holds all that is asked for", () => {
    expect(rows(all("blog.Author", "name", "email"))).toEqual([
      ["Zed", null],
      ["Ada", "z@x"],
      ["Bob", "a@x"],
    ]);
    expect(rows(all("blog.Author", "id", "name")).flat()).toEqual([2, "Ada", 3, "Bob", 1, "Zed"]);
    expect(rows(all("blog.Author", "email")).flat()).toEqual([null, "z@x", "a@x"]);
    expect(
      rows(all("blog.Book", "author_id", "title"))
        .flat()
        .join(""),
    ).toBe("1a2c3q3x");
  });

  it("is read by an index of a column that must be equal, be among values or lie beyond one", () => {
    expect(
      titles({
        where: [
          "in",
          own("author_id"),
          [
            ["value", 3],
            ["value", 2],
            ["value", 3],
          ],
        ],
      }),
    ).toBe("cqx");
    expect(titles({ where: is("gt", own("pages"), 2) })).toBe("qac");
    expect(titles({ where: ["and", is("gt", own("pages"), 2), is("lt", own("pages"), 9)] })).toBe(
      "qa",
    );
    expect(titles({ where: is("exact", own("author_id"), 3) })).toBe("qx");
    expect(titles({ where: ["isnull", own("editor_id"), true] })).toBe("ca");
    expect(titles({ where: ["isnull", own("editor_id"), false] })).toBe("qx");
    expect(titles({ where: is("contains", own("title"), "c") })).toBe("c");
  });

  it("is read by its numbers where they are known", () => {
    expect(
      titles({
        where: [
          "in",
          own("id"),
          [
            ["value", 3],
            ["value", 1],
          ],
        ],
      }),
    ).toBe("qx");
    expect(titles({ where: is("exact", own("id"), 9) })).toBe("");
    expect(titles({ where: ["compare", "exact", own("id"), own("pages")] })).toBe("");
  });

  it("is read as well for what a query around it asks", () => {
    const outer: Expression = ["column", 0, "id", 1];
    const of_ = (more: Partial<Query>) => ({ ...all("blog.Book", "author_id"), ...more });
    const theirs = of_({ where: ["compare", "exact", outer, own("author_id")] });
    const both = of_({ combined: { operator: "union", all: true, queries: [theirs, theirs] } });
    const again = of_({ source: theirs, select: [["output", 0]] });
    for (const inner of [theirs, both, again]) {
      const where: Expression = ["exists", inner];
      expect(rows({ ...all("blog.Author", "name", "email"), where })).toHaveLength(3);
    }
  });

  it("looks decimals up by an index as the numbers that they are", () => {
    expect(titles({ where: is("exact", own("price"), 7) })).toBe("a");
    expect(titles({ where: is("gt", own("price"), 4) })).toBe("qac");
    const prices: Expression[] = [9, 5, 10].map((price) => ["value", price]);
    expect(titles({ where: ["in", own("price"), prices] })).toBe("qc");
    expect(
      titles({ where: ["compare", "exact", own("author_id"), ["call", "Abs", ["value", -3]]] }),
    ).toBe("qx");
  });

  it("has hidden numbers when its key is none", () => {
    expect(
      rows(all("blog.Tag", "slug", "rank"))
        .flat()
        .join(" "),
    ).toBe("zoo 3 art 1 math 2");
    expect(rows(all("blog.Tag", "slug")).flat().join(" ")).toBe("art math zoo");
    blog.world.database.statement(NO_MOMENT, true, (tables) => tables.delete("blog.Tag", "math"));
    blog.create("blog.Tag", { slug: "bio", rank: 4 });
    expect(
      rows(all("blog.Tag", "slug", "rank"))
        .flat()
        .join(" "),
    ).toBe("zoo 3 art 1 bio 4");
    expect(rows({ ...all("blog.Tag", "rank"), where: is("exact", own("slug"), "art") })).toEqual([
      [1],
    ]);
    expect(blog.world.database.row("blog.Tag", "none")).toBeUndefined();
  });
});

describe("two tables", () => {
  const authors = (more: Partial<Query>) =>
    rows({ ...all("blog.Author", "name", "email"), ...more })
      .map(([name]) => name)
      .join(" ");

  it("begin with the one that leads to the other by its number", () => {
    expect(authors({ joins: [TO_BOOKS], where: is("gt", joined("price"), 2) })).toBe("Bob Zed Ada");
    expect(authors({ joins: [TO_BOOKS], where: is("gt", joined("title"), "b") })).toBe(
      "Ada Bob Bob",
    );
  });

  it("begin with the one of which most is known", () => {
    const where: Expression = [
      "in",
      joined("name"),
      [
        ["value", "Zed"],
        ["value", "Ada"],
      ],
    ];
    expect(titles({ joins: [TO_AUTHOR], where })).toBe("ca");
  });

  it("begin with the query's own when most is known of that", () => {
    expect(titles({ joins: [TO_AUTHOR], where: is("exact", own("id"), 3) })).toBe("x");
    expect(titles({ joins: [TO_AUTHOR], where: is("exact", own("title"), "q") })).toBe("q");
  });

  it("stand as they are where rows without a partner count", () => {
    const select = [own("name"), own("email"), joined("title"), joined("price")];
    expect(
      rows({ ...all("blog.Author"), joins: [TO_BOOKS], select }).map(([name]) => name),
    ).toEqual(["Zed", "Ada", "Bob", "Bob"]);
    expect(titles({ joins: [TO_EDITOR], where: ["isnull", joined("id"), true] })).toBe("ca");
  });

  it("leave an outer one behind those before it", () => {
    const where: Expression = [
      "in",
      joined("name"),
      [
        ["value", "Bob"],
        ["value", "Ada"],
      ],
    ];
    const select = [own("title"), own("price"), of(2)("email")];
    expect(
      rows({ ...all("blog.Book"), joins: [TO_AUTHOR, TO_EDITOR], where, select }).map(
        ([title, , email]) => [title, email],
      ),
    ).toEqual([
      ["c", null],
      ["q", null],
      ["x", "z@x"],
    ]);
  });

  it("are ordered by what was asked for, if anything was", () => {
    const order = [{ by: own("title"), descending: false, nulls: null }];
    expect(titles({ joins: [TO_AUTHOR], order })).toBe("acqx");
  });

  it("are read as they stand when there are many", () => {
    const joins = [TO_AUTHOR, TO_AUTHOR, TO_AUTHOR, TO_AUTHOR, TO_AUTHOR];
    expect(titles({ joins })).toBe("qcxa");
  });
});
