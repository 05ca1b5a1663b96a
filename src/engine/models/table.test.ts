/** Rows by value, with an index and without; tables that are declared again. */
import { expect, it } from "vitest";
import { column, model } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import type { Expression } from "./expression.ts";

const ITEM = model("shop.Item", [column("name"), column("code", { unique: true, null: true })]);

function filled(): ScriptedModels {
  const shop = new ScriptedModels(ITEM);
  shop.create("shop.Item", { name: "pen", code: "p" });
  shop.create("shop.Item", { name: "pen" });
  return shop;
}

it("finds rows by any column, and none by NULL", () => {
  const { tables } = filled().world.database;
  const keys = (name: string, value: string | null): unknown[] =>
    tables.where("shop.Item", name, value).map(({ id }) => id);
  expect(keys("name", "pen")).toEqual([1, 2]);
  expect(keys("code", "p")).toEqual([1]);
  expect(keys("code", null)).toEqual([]);
});

it("keeps the rows of a model that is declared again, under its new rules", () => {
  const shop = filled();
  const unique = {
    name: "one",
    columns: ["name"],
    expressions: null,
    condition: null,
    inline: false,
  };
  shop.world.database.declare({ ...ITEM, uniques: [unique] });
  expect(shop.rows("shop.Item")).toHaveLength(2);
  expect(() => shop.create("shop.Item", { name: "pen" })).toThrow(
    "UNIQUE constraint failed: shop_item.name",
  );
});

it("takes rows in and out of an index whose condition they do not meet", () => {
  const condition: Expression = ["compare", "exact", ["column", 0, "name"], ["value", "pen"]];
  const unique = { name: "one", columns: ["code"], expressions: null, condition, inline: false };
  const shop = new ScriptedModels(model("shop.Item", ITEM.columns.slice(1), { uniques: [unique] }));
  const ink = shop.create("shop.Item", { name: "ink", code: null });
  shop.save(ink);
  shop.delete(ink);
  expect(shop.rows("shop.Item")).toEqual([]);
});

it("leaves nothing of a statement that broke off", () => {
  const shop = filled();
  const broken = (): unknown =>
    shop.world.database.statement(NO_MOMENT, true, (one) => {
      one.delete("shop.Item", 1);
      throw new TypeError("a fault");
    });
  expect(broken).toThrow("a fault");
  expect(shop.rows("shop.Item")).toHaveLength(2);
});
