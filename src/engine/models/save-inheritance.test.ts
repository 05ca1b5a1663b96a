/** Django: `Model._save_parents`; one pair of signals, one row per table. */
import { beforeEach, expect, it } from "vitest";
import { child, parentLink } from "../testing/model-shapes.ts";
import { column, model } from "../testing/models-host.ts";
import { newInstance } from "../testing/scripted-instances.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";

const PLACE = model("food.Place", [column("name", { null: true })]);
const DINER = child("food.Diner", "food.Place", [column("seats", { null: true })], "place");
const PIZZERIA = child("food.Pizzeria", "food.Diner", [], "diner");
const OWNED = model("food.Owned", []);
const TWO_LINKS = child("food.OwnedPlace", "food.Place", [], "place");
const BOTH = {
  ...TWO_LINKS,
  columns: [...TWO_LINKS.columns, parentLink("owned", "food.Owned")],
  parents: [...TWO_LINKS.parents, { model: "food.Owned", link: "owned_id" }],
};

let food: ScriptedModels;

beforeEach(() => {
  food = new ScriptedModels(PLACE, DINER, PIZZERIA, OWNED, BOTH);
});

it("writes parents first, in one transaction between the signals of the child", () => {
  food.save(newInstance("food.Diner", { name: "Joe", seats: 4 }));
  expect(food.log).toEqual([
    "pre_save food.Diner null",
    "begin",
    "insert food.Place 1",
    "insert food.Diner 1",
    "commit",
    "post_save food.Diner 1 created",
  ]);
});

it("links a grandchild with every table above it", () => {
  food.save(newInstance("food.Pizzeria", { name: "Sal" }));
  expect(food.rows("food.Pizzeria")).toEqual([{ diner_id: 1 }]);
  expect(food.rows("food.Diner")).toEqual([{ place_id: 1, seats: null }]);
  expect(food.rows("food.Place")).toEqual([{ id: 1, name: "Sal" }]);
});

it("updates all tables and says changed", () => {
  const diner = food.create("food.Diner", { name: "Joe", seats: 4 });
  food.log.length = 0;
  Object.assign(diner.cells, { name: "Moe", seats: 5 });
  food.save(diner);
  expect(food.log).toEqual([
    "pre_save food.Diner 1",
    "begin",
    "update food.Place 1",
    "update food.Diner 1",
    "commit",
    "post_save food.Diner 1 changed",
  ]);
});

it("says created for a child of a parent that was there", () => {
  food.create("food.Place", { name: "Joe" });
  food.log.length = 0;
  food.save(newInstance("food.Diner", { place_id: 1, name: "Joe", seats: 4 }));
  expect(food.log).toEqual([
    "pre_save food.Diner 1",
    "begin",
    "update food.Place 1",
    "insert food.Diner 1",
    "commit",
    "post_save food.Diner 1 created",
  ]);
});

it("inserts the child when its parent had to be inserted", () => {
  food.save(newInstance("food.Diner", { id: 5, seats: 1 }));
  expect(food.log).toContain("insert food.Diner 5");
});

it("writes only the table that has the columns of update_fields", () => {
  const diner = food.create("food.Diner", { name: "Joe", seats: 4 });
  food.log.length = 0;
  food.save(diner, { updateFields: ["seats"] });
  expect(food.log).toEqual([
    "pre_save food.Diner 1",
    "begin",
    "update food.Diner 1",
    "commit",
    "post_save food.Diner 1 changed",
  ]);
});

it("finds the row of a child without columns of its own", () => {
  const pizzeria = food.create("food.Pizzeria", { name: "Sal" });
  expect(food.save(pizzeria)).toBe(false);
  expect(food.rows("food.Pizzeria")).toHaveLength(1);
});

it("saves every parent of a model with two", () => {
  food.save(newInstance("food.OwnedPlace", { id: 3 }));
  expect(food.rows("food.OwnedPlace")).toEqual([{ place_id: 3, owned_id: 3 }]);
});

it("leaves the parents of a raw save alone", () => {
  food.create("food.Place", { name: "Joe" });
  food.log.length = 0;
  food.save(newInstance("food.Diner", { place_id: 1, seats: 4 }), { raw: true });
  expect(food.log).toEqual([
    "pre_save food.Diner 1",
    "insert food.Diner 1",
    "post_save food.Diner 1 created",
  ]);
});

it("rolls the parent's row back when the child's is refused", () => {
  const strict = child("food.Strict", "food.Place", [column("seats")], "place");
  const other = new ScriptedModels(PLACE, strict);
  expect(() => other.save(newInstance("food.Strict"))).toThrow(
    "NOT NULL constraint failed: food_strict.seats",
  );
  expect(other.log).toEqual([
    "pre_save food.Strict null",
    "begin",
    "insert food.Place 1",
    "roll back",
  ]);
  expect(other.rows("food.Place")).toEqual([]);
});
