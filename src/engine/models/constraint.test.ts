/** Which rule a row is refused by, in SQLite's words, and what a refused statement leaves. */
import { beforeEach, describe, expect, it } from "vitest";
import { column, model, pointer } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import type { Cell } from "../trace/events.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import type { Expression } from "./expression.ts";
import type { ModelSpec } from "./model-spec.ts";

const name: Expression = ["column", 0, "name"];

function refusedBy(more: Partial<ModelSpec>, ...rows: readonly { [name: string]: Cell }[]): string {
  const columns = [column("name"), column("q", { null: true })];
  const shop = new ScriptedModels(model("shop.Item", columns, more));
  const attempts = rows.map((cells): string => {
    try {
      shop.create("shop.Item", cells);
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
  });
  expect(shop.rows("shop.Item")).toHaveLength(attempts.filter((one) => one === "").length);
  return attempts.at(-1) ?? "";
}

describe("a row", () => {
  it("is refused for a NULL first, then by a check, then for a double", () => {
    const checks = [{ name: "positive", condition: ["value", false] }] as const;
    expect(refusedBy({ checks }, { q: 1 })).toBe("NOT NULL constraint failed: shop_item.name");
    expect(refusedBy({ checks }, { name: "a" })).toBe("CHECK constraint failed: positive");
    expect(refusedBy({}, { id: 1, name: "a" }, { id: 1, name: "b" })).toBe(
      "UNIQUE constraint failed: shop_item.id",
    );
  });

  it("passes a check that knows no answer, and not one that answers 0", () => {
    const condition: Expression = ["compare", "gte", ["column", 0, "q"], ["value", 0]];
    expect(refusedBy({ checks: [{ name: "positive", condition }] }, { name: "a" })).toBe("");
    expect(refusedBy({ checks: [{ name: "positive", condition }] }, { name: "a", q: -1 })).toBe(
      "CHECK constraint failed: positive",
    );
    const number: Expression = ["column", 0, "q"];
    expect(refusedBy({ checks: [{ name: "q", condition: number }] }, { name: "a", q: 0 })).toBe(
      "CHECK constraint failed: q",
    );
  });

  it("collides over several columns, and never over NULL", () => {
    const unique = {
      name: "pair",
      columns: ["name", "q"],
      expressions: null,
      condition: null,
      inline: false,
    };
    const uniques = [unique];
    expect(refusedBy({ uniques }, { name: "a" }, { name: "a" })).toBe("");
    expect(refusedBy({ uniques }, { name: "a", q: 1 }, { name: "a", q: 1 })).toBe(
      "UNIQUE constraint failed: shop_item.name, shop_item.q",
    );
  });

  it("collides with the newest of several rules", () => {
    const [one, two] = ["name", "q"].map((column) => ({
      name: "",
      columns: [column],
      expressions: null,
      condition: null,
      inline: true,
    }));
    const twice = () => [1, 2].map(() => ({ name: "a", q: 1 }));
    const told = (column: string) => `UNIQUE constraint failed: shop_item.${column}`;
    if (one === undefined || two === undefined) throw new Error("There are two.");
    expect(refusedBy({ uniques: [one, two] }, ...twice())).toBe(told("q"));
    expect(refusedBy({ uniques: [two, one] }, ...twice())).toBe(told("name"));
    const later = { ...one, inline: false };
    expect(refusedBy({ uniques: [later, two] }, ...twice())).toBe(told("name"));
    const named = { pk: "name", keyIsRowid: false };
    const [key, q] = [column("name"), column("q", { unique: true })];
    expect(refusedBy({ ...named, columns: [key, q] }, ...twice())).toBe(told("q"));
    expect(refusedBy({ ...named, columns: [q, key] }, ...twice())).toBe(told("name"));
  });

  it("collides only where the condition of the rule holds", () => {
    const condition: Expression = ["compare", "exact", ["column", 0, "q"], ["value", 1]];
    const uniques = [
      { name: "one", columns: ["name"], expressions: null, condition, inline: false },
    ];
    expect(refusedBy({ uniques }, { name: "a", q: 2 }, { name: "a", q: 2 })).toBe("");
    expect(refusedBy({ uniques }, { name: "a", q: 1 }, { name: "a", q: 1 })).toBe(
      "UNIQUE constraint failed: shop_item.name",
    );
  });

  it("collides over an expression, by the name of the rule", () => {
    const expressions: Expression[] = [["call", "Lower", name]];
    const uniques = [
      { name: "lower_name", columns: [], expressions, condition: null, inline: false },
    ];
    expect(refusedBy({ uniques }, { name: "Ada" }, { name: "ADA" })).toBe(
      "UNIQUE constraint failed: index 'lower_name'",
    );
  });

  it("names columns of a rule that are not the model's as they are", () => {
    const unique = {
      name: "pair",
      columns: ["place"],
      expressions: null,
      condition: null,
      inline: false,
    };
    expect(refusedBy({ uniques: [unique] }, { name: "a" }, { name: "b" })).toBe("");
  });
});

describe("cells", () => {
  it("are stored as their columns store them", () => {
    const columns = [column("price", { decimals: 2, null: true }), column("on", { boolean: true })];
    const shop = new ScriptedModels(model("shop.Item", columns));
    shop.create("shop.Item", { price: 3, on: 1 });
    shop.create("shop.Item", { price: "1.50", on: false });
    shop.create("shop.Item", { price: 0.125, on: false });
    expect(shop.rows("shop.Item")).toEqual([
      { id: 1, price: "3.00", on: true },
      { id: 2, price: "1.50", on: false },
      { id: 3, price: "0.125", on: false },
    ]);
  });
});

describe("a pointer", () => {
  let shop: ScriptedModels;

  function declare(more: Partial<NonNullable<ReturnType<typeof pointer>["reference"]>>): void {
    const plain = pointer("item", "shop.Item", "DO_NOTHING", true);
    const reference = plain.reference && { ...plain.reference, ...more };
    const line = model("shop.Line", [{ ...plain, reference }]);
    shop = new ScriptedModels(model("shop.Item", [column("code", { unique: true })]), line);
  }

  beforeEach(() => declare({}));

  it("to nothing is looked at when the outermost block ends", () => {
    shop.atomic(() => {
      shop.create("shop.Line", { item_id: 1 });
      shop.create("shop.Item", { code: "a" });
    });
    expect(() => shop.create("shop.Line", { item_id: 2 })).toThrow("FOREIGN KEY constraint failed");
    expect(shop.rows("shop.Line")).toHaveLength(1);
  });

  it("is forgotten when its row goes before the end", () => {
    shop.atomic(() => {
      shop.create("shop.Line", { item_id: 1 });
      shop.deleteRows("shop.Line", [1]);
    });
    expect(shop.rows("shop.Line")).toEqual([]);
  });

  it("may hold NULL, and anything where the database does not look", () => {
    shop.create("shop.Line");
    declare({ enforced: false });
    shop.create("shop.Line", { item_id: 9 });
    shop.create("shop.Item", { code: "a" });
    shop.deleteRows("shop.Item", [1]);
    expect(shop.rows("shop.Line")).toHaveLength(1);
  });

  it("may point to a model that nobody declared", () => {
    declare({ model: "shop.Gone" });
    shop.create("shop.Line", { item_id: 9 });
    expect(shop.rows("shop.Line")).toHaveLength(1);
  });

  it("holds a row that it points to by another column", () => {
    declare({ column: "code" });
    shop.create("shop.Item", { code: "a" });
    shop.create("shop.Line", { item_id: "a" });
    const changed = { cells: { code: "b" }, expressions: {} };
    const change = (): unknown =>
      shop.world.database.statement(NO_MOMENT, true, (one) => one.update("shop.Item", 1, changed));
    expect(change).toThrow("FOREIGN KEY constraint failed");
    shop.deleteRows("shop.Line", [1]);
    expect(change()).toEqual({ id: 1, code: "b" });
  });
});

describe("the database's own rules", () => {
  it("carry a delete on without a signal", () => {
    const rules = (["DB_CASCADE", "DB_SET_NULL", "DB_SET_DEFAULT"] as const).map((rule) => {
      const plain = pointer("item", "shop.Item", rule, true);
      const dbDefault: Expression = ["value", 2];
      const own = rule === "DB_SET_DEFAULT" ? { ...plain, dbDefault } : plain;
      return model(`shop.${rule}`, [own]);
    });
    const shop = new ScriptedModels(model("shop.Item", []), ...rules);
    shop.receive("pre_delete", null);
    for (const _ of "ab") shop.create("shop.Item");
    for (const { info } of rules) shop.create(info.label, { item_id: 1 });
    shop.log.length = 0;
    shop.deleteRows("shop.Item", [1]);
    expect(shop.log).toEqual([
      "begin",
      "pre_delete shop.Item 1",
      "delete shop.Item 1",
      "delete shop.DB_CASCADE 1",
      "update shop.DB_SET_NULL 1",
      "update shop.DB_SET_DEFAULT 1",
      "post_delete shop.Item 1",
      "commit",
    ]);
    expect(rules.map(({ info }) => shop.rows(info.label)[0]?.item_id)).toEqual([
      undefined,
      null,
      2,
    ]);
  });
});
