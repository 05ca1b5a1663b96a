/** Django: `Model.save_base`; which signals a save sends around which row. */
import { beforeEach, expect, it } from "vitest";
import { keyedByDefault, linkTable, proxy } from "../testing/model-shapes.ts";
import { column, model, pointer } from "../testing/models-host.ts";
import { newInstance } from "../testing/scripted-instances.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";

const ITEM = model("shop.Item", [column("name", { null: true }), column("stock", { null: true })]);
const FANCY = proxy("shop.FancyItem", ITEM);
const CARD = keyedByDefault("shop.Card", [column("name", { null: true })]);
const LINK = linkTable("shop.Item_items", "shop.Item", "shop.Item");

let shop: ScriptedModels;

beforeEach(() => {
  shop = new ScriptedModels(ITEM, FANCY, CARD, LINK);
});

it("sends pre_save before the row has a key and post_save after it, without a transaction", () => {
  shop.save(newInstance("shop.Item", { name: "pen" }));
  expect(shop.log).toEqual([
    "pre_save shop.Item null",
    "insert shop.Item 1",
    "post_save shop.Item 1 created",
  ]);
});

it("says created only when a row was inserted, whatever the key was before", () => {
  shop.save(newInstance("shop.Item", { id: 7 }));
  shop.save(newInstance("shop.Item", { id: 7, name: "again" }));
  expect(shop.log.filter((line) => line.startsWith("post_save"))).toEqual([
    "post_save shop.Item 7 created",
    "post_save shop.Item 7 changed",
  ]);
});

it("overwrites all columns of the row with the same key", () => {
  shop.create("shop.Item", { name: "pen", stock: 3 });
  shop.save(newInstance("shop.Item", { id: 1, name: "new" }));
  expect(shop.rows("shop.Item")).toEqual([{ id: 1, name: "new", stock: null }]);
});

it("stores what a receiver of pre_save changed, and not what one of post_save did", () => {
  shop.receive("pre_save", null, ({ instance }) => {
    if (instance) instance.cells.name = "before";
  });
  shop.receive("post_save", null, ({ instance }) => {
    if (instance) instance.cells.name = "after";
  });
  shop.create("shop.Item", {});
  expect(shop.rows("shop.Item")).toEqual([{ id: 1, name: "before", stock: null }]);
});

it("writes only the columns of update_fields", () => {
  const item = shop.create("shop.Item", { name: "pen", stock: 3 });
  item.cells = { id: 1, name: "ink", stock: 9 };
  shop.save(item, { updateFields: ["stock"] });
  expect(shop.rows("shop.Item")).toEqual([{ id: 1, name: "pen", stock: 9 }]);
});

it("takes the name of a foreign key for that of its column in update_fields", () => {
  const line = model("shop.Line", [
    pointer("item", "shop.Item", "CASCADE", true),
    column("note", { null: true }),
  ]);
  shop = new ScriptedModels(ITEM, line);
  shop.create("shop.Item");
  const one = shop.create("shop.Line");
  Object.assign(one.cells, { item_id: 1, note: "unsaved" });
  shop.save(one, { updateFields: ["item"] });
  expect(shop.rows("shop.Line")).toEqual([{ id: 1, item_id: 1, note: null }]);
});

it("counts update_fields without a column of this table as saved", () => {
  const item = shop.create("shop.Item", { name: "pen" });
  expect(shop.save(item, { updateFields: [] })).toBe(false);
  expect(shop.log.slice(-2)).toEqual(["pre_save shop.Item 1", "post_save shop.Item 1 changed"]);
});

it("fails a forced insert over a row that is there, between the signals", () => {
  shop.create("shop.Item", { id: 1 });
  const again = newInstance("shop.Item", { id: 1 });
  expect(() => shop.save(again, { forceInsert: ["shop.Item"] })).toThrow(
    "UNIQUE constraint failed: shop_item.id",
  );
  expect(shop.log.at(-1)).toBe("pre_save shop.Item 1");
});

it("inserts a new instance whose key has a default, and never updates it by surprise", () => {
  shop.create("shop.Card", { id: "a" });
  expect(() => shop.save(newInstance("shop.Card", { id: "a" }))).toThrow(
    "UNIQUE constraint failed: shop_card.id",
  );
  const known = { ...newInstance("shop.Card", { id: "a", name: "x" }), adding: false };
  expect(shop.save(known)).toBe(false);
  expect(shop.save(newInstance("shop.Card", { id: "a", name: "y" }), { forceUpdate: true })).toBe(
    false,
  );
});

it("sends for a proxy in its own name and writes the row of the model it stands for", () => {
  shop.create("shop.FancyItem", { name: "pen" });
  expect(shop.log).toEqual([
    "pre_save shop.FancyItem null",
    "insert shop.Item 1",
    "post_save shop.FancyItem 1 created",
  ]);
});

it("sends nothing for the tables of links that Django makes itself", () => {
  shop.create("shop.Item");
  shop.log.length = 0;
  shop.create("shop.Item_items", { own_id: 1, other_id: 1 });
  expect(shop.log).toEqual(["insert shop.Item_items 1"]);
});

it("computes an expression in the database and hands the value back before post_save", () => {
  const item = shop.create("shop.Item", { stock: 10 });
  item.expressions = { stock: ["call", "-", ["column", 0, "stock"], ["value", 3]] };
  const seen: unknown[] = [];
  shop.receive("post_save", null, ({ instance }) => seen.push(instance?.cells.stock));
  shop.save(item);
  shop.save(item);
  expect(seen).toEqual([7, 7]);
});

it("hands back what an expression became in an insert, with the new key", () => {
  const item = newInstance("shop.Item");
  item.expressions = { name: ["call", "Upper", ["value", "pen"]] };
  shop.save(item);
  expect(item.cells).toEqual({ id: 1, name: "PEN" });
});

it("writes nothing when a receiver of pre_save raises", () => {
  shop.receive("pre_save", null, () => {
    throw new Error("no");
  });
  expect(() => shop.create("shop.Item")).toThrow("no");
  expect(shop.log).toEqual(["pre_save shop.Item null"]);
});

it("keeps the row when a receiver of post_save raises", () => {
  shop.receive("post_save", null, () => {
    throw new Error("late");
  });
  expect(() => shop.create("shop.Item")).toThrow("late");
  expect(shop.rows("shop.Item")).toHaveLength(1);
});

it("nests the save of a receiver inside the one that called it", () => {
  shop.receive("post_save", "shop.Item", ({ created }) => {
    if (created) shop.create("shop.Card", { id: "c" });
  });
  shop.create("shop.Item");
  expect(shop.log).toEqual([
    "pre_save shop.Item null",
    "insert shop.Item 1",
    "post_save shop.Item 1 created",
    "pre_save shop.Card c",
    "insert shop.Card c",
    "post_save shop.Card c created",
  ]);
  const [outer, inner] = shop.trace.filter(({ type }) => type === "operation.started");
  expect(inner?.parent).toBe(outer && "span" in outer && outer.span);
});
