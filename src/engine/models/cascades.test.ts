/** Django: `Collector.collect` and `Collector.delete`; who goes, in which order, and who hears of it. */
import { expect, it } from "vitest";
import { linkTable, proxy } from "../testing/model-shapes.ts";
import { column, model, pointer } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";

const ADDRESS = model("shop.Address", []);
const CUSTOMER = model("shop.Customer", [pointer("address", "shop.Address", "CASCADE", true)]);
const REVIEW = model("shop.Review", [pointer("customer", "shop.Customer", "CASCADE")]);
const ORDER = model("shop.Order", [pointer("customer", "shop.Customer", "CASCADE")]);
const LINE = model("shop.Line", [pointer("order", "shop.Order", "CASCADE")]);

function hearing(shop: ScriptedModels): ScriptedModels {
  shop.receive("pre_delete", null);
  shop.receive("post_delete", null);
  return shop;
}

function since(shop: ScriptedModels, body: () => unknown): readonly string[] {
  shop.log.length = 0;
  body();
  return shop.log;
}

it("places every class whose prerequisites are placed, pass by pass, not depth first", () => {
  const shop = hearing(new ScriptedModels(CUSTOMER, ADDRESS, ORDER, LINE, REVIEW));
  const customer = shop.create("shop.Customer");
  shop.create("shop.Order", { customer_id: 1 });
  shop.create("shop.Line", { order_id: 1 });
  shop.create("shop.Review", { customer_id: 1 });
  const log = since(shop, () => shop.delete(customer));
  expect(log.filter((line) => line.startsWith("pre_delete"))).toEqual([
    "pre_delete shop.Line 1",
    "pre_delete shop.Review 1",
    "pre_delete shop.Order 1",
    "pre_delete shop.Customer 1",
  ]);
});

it("sends all pre_delete, then removes class by class with post_delete in descending order", () => {
  const shop = hearing(new ScriptedModels(CUSTOMER, ADDRESS, ORDER));
  const customer = shop.create("shop.Customer");
  for (const _ of "ab") shop.create("shop.Order", { customer_id: 1 });
  expect(since(shop, () => shop.delete(customer))).toEqual([
    "begin",
    "pre_delete shop.Order 1",
    "pre_delete shop.Order 2",
    "pre_delete shop.Customer 1",
    "delete shop.Order 2",
    "delete shop.Order 1",
    "post_delete shop.Order 2",
    "post_delete shop.Order 1",
    "delete shop.Customer 1",
    "post_delete shop.Customer 1",
    "commit",
  ]);
  expect(customer.cells.id).toBeNull();
});

it("orders the rows of a tree by key, not by depth", () => {
  const node = model("tree.Node", [pointer("above", "tree.Node", "CASCADE", true)]);
  const tree = hearing(new ScriptedModels(node));
  const root = tree.create("tree.Node", { id: 2 });
  tree.create("tree.Node", { id: 1, above_id: 2 });
  tree.create("tree.Node", { id: 3, above_id: 1 });
  const log = since(tree, () => tree.delete(root));
  expect(log.filter((line) => line.includes("_delete"))).toEqual([
    "pre_delete tree.Node 1",
    "pre_delete tree.Node 2",
    "pre_delete tree.Node 3",
    "post_delete tree.Node 3",
    "post_delete tree.Node 2",
    "post_delete tree.Node 1",
  ]);
});

it("keeps the order of collection when classes wait for each other", () => {
  const egg = model("farm.Egg", [pointer("hen", "farm.Hen", "CASCADE")]);
  const hen = model("farm.Hen", [pointer("egg", "farm.Egg", "CASCADE")]);
  const farm = hearing(new ScriptedModels(egg, hen));
  const first = farm.atomic(() => {
    farm.create("farm.Hen", { id: 1, egg_id: 1 });
    return farm.create("farm.Egg", { id: 1, hen_id: 1 });
  });
  const log = since(farm, () => farm.delete(first));
  expect(log.filter((line) => line.startsWith("pre_delete"))).toEqual([
    "pre_delete farm.Egg 1",
    "pre_delete farm.Hen 1",
  ]);
  expect(farm.rows("farm.Hen")).toEqual([]);
});

it("sends for a row that is already gone, and counts nothing", () => {
  const shop = hearing(new ScriptedModels(ADDRESS));
  const address = shop.create("shop.Address");
  shop.deleteRows("shop.Address", [1]);
  const log = since(shop, () => expect(shop.delete(address)).toEqual([]));
  expect(log).toEqual([
    "begin",
    "pre_delete shop.Address 1",
    "post_delete shop.Address 1",
    "commit",
  ]);
});

it("deletes the rows of a queryset unseen when nobody listens and nothing points to them", () => {
  const shop = new ScriptedModels(ADDRESS);
  for (const _ of "ab") shop.create("shop.Address");
  const log = since(shop, () =>
    expect(shop.deleteRows("shop.Address", [1, 2])).toEqual([["shop.Address", 2]]),
  );
  expect(log).toEqual(["begin", "delete shop.Address 1", "delete shop.Address 2", "commit"]);
});

it("loads rows that something points to, with the needed columns only, though nobody listens", () => {
  const shop = new ScriptedModels(CUSTOMER, ADDRESS, ORDER, LINE);
  const customer = shop.create("shop.Customer");
  shop.create("shop.Order", { customer_id: 1 });
  shop.create("shop.Line", { order_id: 1 });
  expect(shop.delete(customer)).toEqual([
    ["shop.Line", 1],
    ["shop.Order", 1],
    ["shop.Customer", 1],
  ]);
});

it("follows a nullable cascade after the parent, whose row goes first", () => {
  const shop = hearing(new ScriptedModels(ADDRESS, CUSTOMER));
  const address = shop.create("shop.Address");
  shop.create("shop.Customer", { address_id: 1 });
  const log = since(shop, () => shop.delete(address));
  expect(log.filter((line) => line.startsWith("delete"))).toEqual([
    "delete shop.Address 1",
    "delete shop.Customer 1",
  ]);
});

it("counts the links of a deleted row and tells nobody of them", () => {
  const link = linkTable("blog.Post_tags", "blog.Post", "blog.Tag");
  const blog = hearing(new ScriptedModels(model("blog.Post", []), model("blog.Tag", []), link));
  const post = blog.create("blog.Post");
  for (const other of [1, 2]) {
    blog.create("blog.Tag");
    blog.create("blog.Post_tags", { own_id: 1, other_id: other });
  }
  const log = since(blog, () =>
    expect(blog.delete(post)).toEqual([
      ["blog.Post_tags", 2],
      ["blog.Post", 1],
    ]),
  );
  expect(log.filter((line) => line.includes("_delete"))).toEqual([
    "pre_delete blog.Post 1",
    "post_delete blog.Post 1",
  ]);
});

it("points the rows of SET_DEFAULT and SET elsewhere without a save signal", () => {
  const book = model("blog.Book", [pointer("author", "blog.Author", "SET_DEFAULT")]);
  const note = model("blog.Note", [pointer("author", "blog.Author", "SET_CALLABLE")]);
  const page = model("blog.Page", [pointer("author", "blog.Author", "SET")]);
  const blog = hearing(new ScriptedModels(model("blog.Author", []), book, note, page));
  blog.substitutes.set("blog.Page.author", () => 1);
  blog.substitutes.set("blog.Book.author", () => 1);
  blog.substitutes.set("blog.Note.author", () => blog.create("blog.Author").cells.id ?? null);
  blog.create("blog.Author");
  const gone = blog.create("blog.Author");
  blog.create("blog.Book", { author_id: 2 });
  blog.create("blog.Note", { author_id: 2 });
  blog.create("blog.Page", { author_id: 2 });
  const log = since(blog, () => blog.delete(gone));
  expect(log).toEqual([
    "pre_save blog.Author null",
    "insert blog.Author 3",
    "post_save blog.Author 3 created",
    "begin",
    "pre_delete blog.Author 2",
    "update blog.Book 1",
    "update blog.Note 1",
    "update blog.Page 1",
    "delete blog.Author 2",
    "post_delete blog.Author 2",
    "commit",
  ]);
  expect(blog.rows("blog.Note")).toEqual([{ id: 1, author_id: 3 }]);
});

it("asks no function of SET and no default where no row points", () => {
  const book = model("blog.Book", [pointer("author", "blog.Author", "SET_DEFAULT")]);
  const note = model("blog.Note", [pointer("author", "blog.Author", "SET_CALLABLE")]);
  const blog = new ScriptedModels(model("blog.Author", []), book, note);
  const asked: string[] = [];
  for (const field of ["blog.Book.author", "blog.Note.author"]) {
    blog.substitutes.set(field, () => {
      asked.push(field);
      return null;
    });
  }
  blog.delete(blog.create("blog.Author"));
  expect(asked).toEqual([]);
});

it("takes rows of a generic relation along, whatever their keys are stored as", () => {
  const note = model("blog.Note", [column("type", { null: true }), column("object")]);
  const generic = { model: "blog.Note", typeColumn: "type", keyColumn: "object", field: "notes" };
  const post = model("blog.Post", [], { generics: [generic] });
  const blog = new ScriptedModels(post, note);
  const one = blog.create("blog.Post");
  blog.create("blog.Note", { type: "type of blog.Post", object: "1" });
  blog.create("blog.Note", { type: "type of blog.Post", object: "2" });
  blog.create("blog.Note", { type: "another", object: "1" });
  expect(blog.delete(one)).toEqual([
    ["blog.Note", 1],
    ["blog.Post", 1],
  ]);
  expect(blog.rows("blog.Note").map(({ id }) => id)).toEqual([2, 3]);
  hearing(blog);
  const other = blog.create("blog.Post");
  const log = since(blog, () => blog.delete(other));
  expect(log.filter((line) => line.startsWith("pre_delete"))).toEqual([
    "pre_delete blog.Post 2",
    "pre_delete blog.Note 2",
  ]);
});

it("collects related rows as the model that declares the key, not as its proxies", () => {
  const order = proxy("shop.RushOrder", ORDER);
  const shop = new ScriptedModels(CUSTOMER, ADDRESS, ORDER, order);
  shop.receive("pre_delete", "shop.RushOrder");
  const customer = shop.create("shop.Customer");
  shop.create("shop.Order", { customer_id: 1 });
  const log = since(shop, () => shop.delete(customer));
  expect(log).toEqual([
    "begin",
    "pre_delete shop.Customer 1",
    "delete shop.Order 1",
    "delete shop.Customer 1",
    "post_delete shop.Customer 1",
    "commit",
  ]);
});

it("follows a foreign key to a column that is not the primary key", () => {
  const city = model("geo.City", [column("code", { unique: true })]);
  const plain = pointer("city", "geo.City", "CASCADE");
  const street = model("geo.Street", [
    { ...plain, reference: plain.reference && { ...plain.reference, column: "code" } },
  ]);
  const geo = hearing(new ScriptedModels(city, street));
  const rome = geo.create("geo.City", { code: "RM" });
  geo.create("geo.City", { code: "PA" });
  geo.create("geo.Street", { city_id: "RM" });
  geo.create("geo.Street", { city_id: "PA" });
  geo.delete(rome);
  expect(geo.rows("geo.Street")).toEqual([{ id: 2, city_id: "PA" }]);
});

it("lets an error of SET through, from any depth, before anything is deleted", () => {
  const page = model("blog.Page", [pointer("book", "blog.Book", "SET")]);
  const book = model("blog.Book", [pointer("author", "blog.Author", "CASCADE")]);
  const blog = new ScriptedModels(model("blog.Author", []), book, page);
  blog.substitutes.set("blog.Page.book", () => {
    throw new Error("no substitute");
  });
  const author = blog.create("blog.Author");
  blog.create("blog.Book", { author_id: 1 });
  expect(() => blog.delete(author)).toThrow("no substitute");
  expect(blog.rows("blog.Book")).toHaveLength(1);
});

it("finds nothing to follow from a row that is already gone", () => {
  const city = model("geo.City", [column("code", { unique: true })]);
  const plain = pointer("city", "geo.City", "CASCADE");
  const reference = plain.reference && { ...plain.reference, column: "code" };
  const geo = hearing(new ScriptedModels(city, model("geo.Street", [{ ...plain, reference }])));
  const rome = geo.create("geo.City", { code: "RM" });
  geo.deleteRows("geo.City", [1]);
  expect(geo.delete(rome)).toEqual([]);
});
