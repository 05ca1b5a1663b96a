import { beforeEach, describe, expect, it } from "vitest";
import { column, createModelsHost, type ModelsHost, model } from "../testing/models-host.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import { type SaveRequest, savePlan } from "./save.ts";

const ITEM = model("shop.Item", [column("name"), column("code", { unique: true, null: true })]);
const NEW: SaveRequest = {
  model: "shop.Item",
  raw: false,
  updateFields: null,
  forceInsert: [],
  forceUpdate: false,
  adding: true,
};

let host: ModelsHost;
let pk: number | null;

beforeEach(() => {
  host = createModelsHost(ITEM);
  pk = null;
  host.perform = (step) => {
    if (step.do === "key") return { cell: pk };
    if (step.do !== "values") return undefined;
    return { assignment: { cells: { name: "pen" }, expressions: {} } };
  };
});

function save(more: Partial<SaveRequest> = {}): boolean {
  return host.run(savePlan(host.world, { ...NEW, ...more }, NO_MOMENT));
}

describe("savePlan", () => {
  it("inserts a row without a key between pre_save and post_save", () => {
    expect(save()).toBe(true);
    expect(host.log).toEqual([
      "pre_save",
      "key shop.Item",
      "values shop.Item",
      "stored",
      "post_save",
    ]);
    expect(host.rows("shop.Item")).toEqual([{ id: 1, name: "pen", code: null }]);
  });

  it("updates when the key is there, inserts when it is not", () => {
    host.insert("shop.Item", { id: 7, name: "old" });
    pk = 7;
    expect(save()).toBe(false);
    pk = 8;
    expect(save()).toBe(true);
    expect(host.rows("shop.Item").map(({ id }) => id)).toEqual([7, 8]);
  });

  it("never gives a number twice, whatever was deleted", () => {
    host.insert("shop.Item", { id: 41, name: "x" });
    host.world.database.statement(NO_MOMENT, true, (one) => one.delete("shop.Item", 41));
    save();
    expect(host.rows("shop.Item").map(({ id }) => id)).toEqual([42]);
  });

  it("refuses a forced update without key after pre_save, and one without row", () => {
    expect(() => save({ forceUpdate: true })).toThrow(
      "Cannot force an update in save() with no primary key.",
    );
    pk = 5;
    expect(() => save({ forceUpdate: true })).toThrow("Forced update did not affect any rows.");
    expect(() => save({ updateFields: ["name"] })).toThrow(
      "Save with update_fields did not affect any rows.",
    );
    expect(host.log.filter((each) => each === "pre_save")).toHaveLength(3);
    expect(host.log).not.toContain("post_save");
  });

  it("writes nothing and sends no post_save when a constraint fails", () => {
    host.insert("shop.Item", { name: "a", code: "c" });
    host.perform = (step) =>
      step.do === "values"
        ? { assignment: { cells: { name: "b", code: "c" }, expressions: {} } }
        : undefined;
    expect(() => save()).toThrow("UNIQUE constraint failed: shop_item.code");
    expect(host.rows("shop.Item")).toHaveLength(1);
    expect(host.log).not.toContain("post_save");
  });

  it("leaves a surrounding block broken when the write fails, not when post_save does", () => {
    const { transaction } = host.world;
    transaction.enter({ savepoint: true, durable: false }, NO_MOMENT);
    host.perform = (step) => {
      if (step.do === "send" && step.signal === "post_save") throw new Error("receiver");
      return step.do === "values"
        ? { assignment: { cells: { name: "b" }, expressions: {} } }
        : undefined;
    };
    expect(() => save()).toThrow("receiver");
    expect(transaction.needsRollback).toBe(false);
    host.perform = () => undefined;
    expect(() => save()).toThrow("NOT NULL constraint failed: shop_item.name");
    expect(transaction.needsRollback).toBe(true);
    expect(() => save()).toThrow("An error occurred in the current transaction.");
  });
});
