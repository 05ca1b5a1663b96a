/** Writes without a model signal: `bulk_create`, `QuerySet.update`, `bulk_update`. */
import { beforeEach, describe, expect, it } from "vitest";
import { column, model, pointer } from "../testing/models-host.ts";
import { selecting } from "../testing/plain-query.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import type { Cell, Row } from "../trace/events.ts";
import {
  erasePlan,
  flushPlan,
  type InsertRequest,
  insertPlan,
  rewritePlan,
  updatePlan,
} from "./rows.ts";

let shop: ScriptedModels;

function insert(rows: readonly Row[], more: Partial<InsertRequest> = {}): readonly Cell[] {
  const request: InsertRequest = {
    model: "shop.Item",
    rows: rows.map((cells) => ({ cells, expressions: {} })),
    atomic: false,
    conflicts: "raise",
    uniqueColumns: [],
    updateColumns: [],
    ...more,
  };
  return shop.run(insertPlan(shop.world, request, shop.moment), {});
}

function update(where: Row, cells: Row): number {
  const query = selecting("shop.Item", {
    where: ["compare", "exact", ["column", 0, "code"], ["value", where.code ?? null]],
  });
  const parts = [{ model: "shop.Item", query, assignment: { cells, expressions: {} } }];
  return shop.run(updatePlan(shop.world, { parts }, shop.moment), {});
}

function erase(code: Cell): number {
  const query = selecting("shop.Item", {
    where: ["compare", "exact", ["column", 0, "code"], ["value", code]],
  });
  return shop.run(erasePlan(shop.world, { model: "shop.Item", query }, shop.moment), {});
}

beforeEach(() => {
  const columns = [column("code", { unique: true, null: true }), column("stock", { null: true })];
  const line = model("shop.Line", [pointer("item", "shop.Item", "CASCADE", true)]);
  shop = new ScriptedModels(model("shop.Item", columns), line);
});

describe("bulk_create", () => {
  it("writes all rows in one statement and tells nobody", () => {
    expect(insert([{ code: "a" }, { code: "b" }])).toEqual([1, 2]);
    expect(shop.log).toEqual(["insert shop.Item 1", "insert shop.Item 2"]);
  });

  it("opens a transaction for several statements", () => {
    expect(insert([{ code: "a" }, { code: "b" }], { atomic: true })).toEqual([1, 2]);
    expect(shop.log).toEqual(["begin", "insert shop.Item 1", "insert shop.Item 2", "commit"]);
  });

  it("writes no row when one is refused", () => {
    expect(() => insert([{ code: "a" }, { code: "a" }])).toThrow("UNIQUE constraint failed");
    expect(shop.rows("shop.Item")).toEqual([]);
    expect(insert([{ code: "a" }])).toEqual([1]);
  });

  it("leaves out doubles with ignore_conflicts, and uses their numbers up", () => {
    insert([{ code: "a" }]);
    const conflicts = "ignore";
    expect(insert([{ code: "a" }, { id: 1, code: "x" }, { code: "b" }], { conflicts })).toEqual([
      null,
      null,
      3,
    ]);
  });

  it("wants a key or a rule without a condition for update_conflicts", () => {
    const rule = { name: "", expressions: null, inline: true };
    const uniques = [
      { ...rule, columns: ["code", "stock"], condition: null },
      { ...rule, columns: ["stock"], condition: ["value", true] as const },
    ];
    shop = new ScriptedModels(model("shop.Item", [column("code"), column("stock")], { uniques }));
    const over = (uniqueColumns: readonly string[]) => () =>
      insert([{ code: "a", stock: 1 }], {
        conflicts: "update",
        uniqueColumns,
        updateColumns: ["stock"],
      });
    expect(over(["stock", "code"])).not.toThrow();
    expect(over(["stock"])).toThrow("ON CONFLICT clause does not match");
  });

  it("overwrites doubles with update_conflicts", () => {
    insert([{ code: "a", stock: 1 }]);
    const more = {
      conflicts: "update",
      uniqueColumns: ["code"],
      updateColumns: ["stock"],
    } as const;
    expect(insert([{ code: "a", stock: 9 }, { code: "b" }], more)).toEqual([1, 3]);
    expect(shop.rows("shop.Item")[0]).toEqual({ id: 1, code: "a", stock: 9 });
    expect(insert([{ id: 1, code: "a", stock: 5 }], more)).toEqual([1]);
  });

  it("does not take a pointer to nothing for a double", () => {
    const more = { model: "shop.Line", conflicts: "ignore" } as const;
    expect(() => insert([{ item_id: 9 }], more)).toThrow("FOREIGN KEY constraint failed");
  });
});

describe("QuerySet.update", () => {
  beforeEach(() => {
    insert([{ code: "a" }, { code: "b" }]);
    shop.log.length = 0;
  });

  it("writes the rows it finds and counts them", () => {
    expect(update({ code: "a" }, { stock: 3 })).toBe(1);
    expect(update({ code: "x" }, { stock: 3 })).toBe(0);
    expect(shop.log).toEqual(["update shop.Item 1"]);
  });

  it("moves a row whose key changes", () => {
    update({ code: "a" }, { id: 7 });
    expect(shop.log).toEqual(["delete shop.Item 1", "insert shop.Item 7"]);
    expect(() => update({ code: "b" }, { id: 7 })).toThrow(
      "UNIQUE constraint failed: shop_item.id",
    );
  });

  it("leaves a surrounding block broken when it is refused", () => {
    shop.atomic(() => {
      expect(() => update({ code: "a" }, { code: "b" })).toThrow("UNIQUE constraint failed");
      expect(() => update({ code: "a" }, { stock: 1 })).toThrow("An error occurred");
    });
    expect(shop.log).toEqual(["begin", "roll back"]);
  });

  it("counts nothing when there is no table to write", () => {
    expect(shop.run(updatePlan(shop.world, { parts: [] }, shop.moment), {})).toBe(0);
  });
});

it("bulk_update writes rows by their keys and counts those that are there", () => {
  insert([{ code: "a" }]);
  const rows = [1, 9].map((pk) => ({
    model: "shop.Item",
    pk,
    assignment: { cells: { stock: pk }, expressions: {} },
  }));
  expect(shop.run(rewritePlan(shop.world, { rows }, shop.moment), {})).toBe(1);
  expect(shop.rows("shop.Item")).toEqual([{ id: 1, code: "a", stock: 1 }]);
});

describe("_raw_delete", () => {
  it("deletes the rows it finds and tells nobody", () => {
    insert([{ code: "a" }, { code: "b" }]);
    expect(erase("a")).toBe(1);
    expect(erase("a")).toBe(0);
    expect(shop.rows("shop.Item")).toEqual([{ id: 2, code: "b", stock: null }]);
  });

  it("does not look at what points to the rows: the database does", () => {
    insert([{ code: "a" }]);
    insert([{ item_id: 1 }], { model: "shop.Line" });
    expect(() => erase("a")).toThrow("FOREIGN KEY constraint failed");
    expect(shop.rows("shop.Item")).toHaveLength(1);
  });
});

describe("flush", () => {
  it("empties the tables and begins their numbers again", () => {
    insert([{ code: "a" }, { code: "b" }]);
    insert([{ item_id: 1 }], { model: "shop.Line" });
    const models = ["shop.Item", "shop.Line"];
    shop.run(flushPlan(shop.world, { models }, shop.moment), {});
    expect(shop.rows("shop.Item")).toEqual([]);
    expect(insert([{ code: "c" }])).toEqual([1]);
  });
});
