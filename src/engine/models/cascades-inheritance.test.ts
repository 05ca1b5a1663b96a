/** Django: `Collector.collect` over multi-table inheritance: every table sends for itself. */
import { beforeEach, expect, it } from "vitest";
import { child, parentLink } from "../testing/model-shapes.ts";
import { column, model, pointer } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";

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

let food: ScriptedModels;

beforeEach(() => {
  const place = model("food.Place", [column("name", { null: true, unique: true })]);
  const diner = child("food.Diner", "food.Place", [], "place");
  const bar = child("food.Bar", "food.Diner", [], "diner");
  const visit = model("food.Visit", [pointer("place", "food.Place", "CASCADE")]);
  const table = model("food.Table", [pointer("diner", "food.Diner", "CASCADE")]);
  food = new ScriptedModels(place, diner, bar, visit, table);
});

it("deletes a child before its parents, each with signals of its own", () => {
  hearing(food);
  const bar = food.create("food.Bar", { name: "Joe" });
  const log = since(food, () => food.delete(bar));
  expect(log).toEqual([
    "begin",
    "pre_delete food.Bar 1",
    "pre_delete food.Diner 1",
    "pre_delete food.Place 1",
    "delete food.Bar 1",
    "post_delete food.Bar 1",
    "delete food.Diner 1",
    "post_delete food.Diner 1",
    "delete food.Place 1",
    "post_delete food.Place 1",
    "commit",
  ]);
});

it("takes along what points at the parents of a child", () => {
  const diner = food.create("food.Diner", { name: "Joe" });
  food.create("food.Visit", { place_id: 1 });
  food.create("food.Table", { diner_id: 1 });
  expect(food.delete(diner)).toEqual([
    ["food.Visit", 1],
    ["food.Table", 1],
    ["food.Diner", 1],
    ["food.Place", 1],
  ]);
});

it("keeps the parents and what points at them with keep_parents", () => {
  const diner = food.create("food.Diner", { name: "Joe" });
  food.create("food.Visit", { place_id: 1 });
  food.create("food.Table", { diner_id: 1 });
  expect(food.delete(diner, true)).toEqual([
    ["food.Table", 1],
    ["food.Diner", 1],
  ]);
  expect(food.rows("food.Visit")).toHaveLength(1);
});

it("deletes a parent together with the child's row", () => {
  food.create("food.Bar", { name: "Joe" });
  const log = since(food, () => food.deleteRows("food.Place", [1]));
  expect(log.filter((line) => line.startsWith("delete"))).toEqual([
    "delete food.Bar 1",
    "delete food.Diner 1",
    "delete food.Place 1",
  ]);
});

it("deletes both parents of a model with two", () => {
  const two = child("food.OwnedPlace", "food.Place", [], "place");
  const both = {
    ...two,
    columns: [...two.columns, parentLink("owned", "food.Owned")],
    parents: [...two.parents, { model: "food.Owned", link: "owned_id" }],
  };
  const town = hearing(new ScriptedModels(model("food.Place", []), model("food.Owned", []), both));
  town.create("food.OwnedPlace", { id: 3 });
  expect(town.deleteRows("food.OwnedPlace", [3])).toEqual([
    ["food.OwnedPlace", 1],
    ["food.Place", 1],
    ["food.Owned", 1],
  ]);
});
