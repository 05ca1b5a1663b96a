/** Django: `create_forward_many_to_many_manager`; what a change of links sends and writes. */
import { beforeEach, describe, expect, it } from "vitest";
import { linkTable } from "../testing/model-shapes.ts";
import { model } from "../testing/models-host.ts";
import { ScriptedLinks } from "../testing/scripted-links.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import type { Cell } from "../trace/events.ts";

const POST = model("blog.Post", []);
const TAG = model("blog.Tag", []);
const AUTO = linkTable("blog.Post_tags", "blog.Post", "blog.Tag");

let blog: ScriptedModels;
let tags: ScriptedLinks;

function fill(through = AUTO): void {
  blog = new ScriptedModels(POST, TAG, through);
  blog.create("blog.Post");
  for (const _ of "abc") blog.create("blog.Tag");
  tags = new ScriptedLinks(blog, { through: through.info.label, owner: 1 });
  blog.log.length = 0;
}

function since(body: () => void): readonly string[] {
  blog.log.length = 0;
  body();
  return blog.log;
}

beforeEach(() => fill());

describe("add", () => {
  it("sends pre_add and post_add with the new keys only, around the rows, in one transaction", () => {
    blog.receive("m2m_changed", null);
    tags.add(2);
    expect(since(() => tags.add(1, 2, 3))).toEqual([
      "begin",
      "m2m_changed pre_add blog.Post_tags {1, 3}",
      "insert blog.Post_tags 2",
      "insert blog.Post_tags 3",
      "m2m_changed post_add blog.Post_tags {1, 3}",
      "commit",
    ]);
  });

  it("sends with an empty set when all are linked", () => {
    blog.receive("m2m_changed", null);
    tags.add(2);
    expect(since(() => tags.add(2))).toEqual([
      "begin",
      "m2m_changed pre_add blog.Post_tags {}",
      "m2m_changed post_add blog.Post_tags {}",
      "commit",
    ]);
  });

  it("sends nothing when nobody listens", () => {
    expect(since(() => tags.add(1))).toEqual(["begin", "insert blog.Post_tags 1", "commit"]);
  });

  it("does nothing when nothing is given", () => {
    blog.receive("m2m_changed", null);
    expect(since(() => tags.add())).toEqual(["begin", "commit"]);
  });

  it("skips the keys that a receiver of pre_add took out of the set", () => {
    blog.receive("m2m_changed", null, ({ keys }) => keys?.delete(2));
    tags.add(1, 2);
    expect(tags.linked()).toEqual([1]);
  });

  it("uses up a number for a link that is there already, as INSERT OR IGNORE does", () => {
    tags.add(1);
    tags.add(1, 2);
    expect(blog.rows("blog.Post_tags").map(({ id }) => id)).toEqual([1, 3]);
  });

  it("passes over a key that is NULL, as INSERT OR IGNORE does", () => {
    tags.add(null, 2);
    expect(blog.rows("blog.Post_tags")).toMatchObject([{ id: 2, other_id: 2 }]);
  });

  it("fails at the commit for a key that nothing has, and keeps no row", () => {
    blog.receive("m2m_changed", null);
    expect(() => tags.add(1, 9)).toThrow("FOREIGN KEY constraint failed");
    expect(blog.log.at(-1)).toBe("roll back");
    expect(tags.linked()).toEqual([]);
  });

  it("is refused in a broken block before anybody hears of it", () => {
    blog.receive("m2m_changed", null);
    blog.atomic(() => {
      blog.world.transaction.needsRollback = true;
      expect(() => tags.add(1)).toThrow("An error occurred in the current transaction.");
    });
    expect(blog.log).toEqual(["begin", "roll back"]);
  });
});

describe("remove", () => {
  it("sends the keys as they were given, listened to or not", () => {
    tags.add(1);
    expect(since(() => tags.remove(1, 3))).toEqual([
      "begin",
      "m2m_changed pre_remove blog.Post_tags {1, 3}",
      "delete blog.Post_tags 1",
      "m2m_changed post_remove blog.Post_tags {1, 3}",
      "commit",
    ]);
  });

  it("does nothing when nothing is given", () => {
    expect(since(() => tags.remove())).toEqual(["begin", "commit"]);
  });
});

describe("clear", () => {
  it("sends without a set, also when there is no link", () => {
    expect(since(() => tags.clear())).toEqual([
      "begin",
      "m2m_changed pre_clear blog.Post_tags None",
      "m2m_changed post_clear blog.Post_tags None",
      "commit",
    ]);
  });

  it("removes every link of the owner and no other", () => {
    blog.create("blog.Post");
    tags.add(1, 2);
    const others = new ScriptedLinks(blog, { through: "blog.Post_tags", owner: 2 });
    others.add(1);
    tags.clear();
    expect([tags.linked(), others.linked()]).toEqual([[], [1]]);
  });
});

describe("set", () => {
  beforeEach(() => {
    blog.receive("m2m_changed", null);
    tags.add(1, 2);
  });

  it("removes what is missing, then adds what is new", () => {
    expect(since(() => tags.set([2, 3])).filter((line) => line.startsWith("m2m"))).toEqual([
      "m2m_changed pre_remove blog.Post_tags {1}",
      "m2m_changed post_remove blog.Post_tags {1}",
      "m2m_changed pre_add blog.Post_tags {3}",
      "m2m_changed post_add blog.Post_tags {3}",
    ]);
  });

  it("does nothing when the links are these", () => {
    expect(since(() => tags.set([2, 1]))).toEqual(["begin", "commit"]);
  });

  it("takes a target that is given twice for news, as Django does", () => {
    expect(since(() => tags.set([1, 2, 2])).filter((line) => line.startsWith("m2m"))).toEqual([
      "m2m_changed pre_add blog.Post_tags {}",
      "m2m_changed post_add blog.Post_tags {}",
    ]);
  });

  it("clears and adds all with clear=True", () => {
    expect(since(() => tags.set([2], true)).filter((line) => line.startsWith("m2m"))).toEqual([
      "m2m_changed pre_clear blog.Post_tags None",
      "m2m_changed post_clear blog.Post_tags None",
      "m2m_changed pre_add blog.Post_tags {2}",
      "m2m_changed post_add blog.Post_tags {2}",
    ]);
  });
});

describe("a through model of one's own", () => {
  beforeEach(() => {
    const membership = { ...AUTO, info: { ...AUTO.info, autoCreated: false } };
    fill(membership);
  });

  it("sends no save signals, and delete signals between pre_remove and post_remove", () => {
    blog.receive("pre_delete", "blog.Post_tags");
    tags.add(1);
    expect(since(() => tags.remove(1))).toEqual([
      "begin",
      "m2m_changed pre_remove blog.Post_tags {1}",
      "pre_delete blog.Post_tags 1",
      "delete blog.Post_tags 1",
      "post_delete blog.Post_tags 1",
      "m2m_changed post_remove blog.Post_tags {1}",
      "commit",
    ]);
  });

  it("makes every new row of an instance of its own", () => {
    const rest = (own: Cell, other: Cell) => ({ id: Number(own) * 100 + Number(other) });
    const noted = new ScriptedLinks(blog, { through: "blog.Post_tags", owner: 1, rest });
    tags.add(1);
    noted.add(1, 2);
    expect(blog.rows("blog.Post_tags").map(({ id }) => id)).toEqual([1, 102]);
  });

  it("keeps its numbers when a link is there already", () => {
    tags.add(1);
    tags.add(1, 2);
    expect(blog.rows("blog.Post_tags").map(({ id }) => id)).toEqual([1, 2]);
  });
});

describe("from the other side", () => {
  it("changes the same rows", () => {
    const posts = new ScriptedLinks(blog, { through: "blog.Post_tags", owner: 3, reverse: true });
    posts.add(1);
    expect([posts.linked(), tags.linked()]).toEqual([[1], [3]]);
  });
});

describe("a symmetrical relation", () => {
  let friends: ScriptedLinks;

  beforeEach(() => {
    const through = linkTable("blog.Friends", "blog.Person", "blog.Person");
    blog = new ScriptedModels(model("blog.Person", []), through);
    for (const _ of "abc") blog.create("blog.Person");
    friends = new ScriptedLinks(blog, { through: "blog.Friends", owner: 1, symmetrical: true });
    blog.receive("m2m_changed", null);
  });

  it("keeps two rows a link with one pair of signals", () => {
    expect(since(() => friends.add(2))).toEqual([
      "begin",
      "m2m_changed pre_add blog.Friends {2}",
      "insert blog.Friends 1",
      "insert blog.Friends 2",
      "m2m_changed post_add blog.Friends {2}",
      "commit",
    ]);
  });

  it("removes and clears both rows", () => {
    friends.add(2, 3);
    friends.remove(2);
    expect(blog.rows("blog.Friends")).toHaveLength(2);
    friends.clear();
    expect(blog.rows("blog.Friends")).toEqual([]);
  });

  it("links a row with itself once", () => {
    friends.add(1);
    expect(friends.linked()).toEqual([1]);
    friends.clear();
    expect(blog.rows("blog.Friends")).toEqual([]);
  });
});

it("rolls all links back when a receiver raises, and breaks a block around it", () => {
  blog.receive("m2m_changed", null, ({ action }) => {
    if (action === "post_add") throw new Error("no");
  });
  expect(() => tags.add(1)).toThrow("no");
  expect(tags.linked()).toEqual([]);
  blog.atomic(() => {
    expect(() => tags.add(1)).toThrow("no");
    expect(() => blog.create("blog.Tag")).toThrow("An error occurred in the current transaction.");
  });
  expect(blog.log.at(-1)).toBe("roll back");
});
