/** Django: `transaction.atomic`; which rows and numbers a rollback brings back, and which block it ends. */
import { beforeEach, expect, it } from "vitest";
import { column, model } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";
import { NO_MOMENT } from "../trace/recorder.ts";

let shop: ScriptedModels;

function undone(body: () => void, savepoint = true): void {
  const whole = (): void => {
    body();
    throw new Error("undo");
  };
  expect(() => shop.atomic(whole, { savepoint })).toThrow("undo");
}

beforeEach(() => {
  const code = column("code", { unique: true, null: true });
  shop = new ScriptedModels(model("shop.Item", [code]));
});

it("gives a number again after a rollback, never after a delete", () => {
  shop.delete(shop.create("shop.Item"));
  undone(() => shop.create("shop.Item"));
  expect(shop.create("shop.Item").cells.id).toBe(2);
});

it("counts on from the highest key ever written", () => {
  shop.create("shop.Item", { id: 40 });
  undone(() => shop.create("shop.Item", { id: 90 }));
  expect(shop.create("shop.Item").cells.id).toBe(41);
});

it("leaves the instance as it is when its row is rolled back", () => {
  let item = shop.create("shop.Item");
  undone(() => {
    item = shop.create("shop.Item");
  });
  expect([item.cells.id, item.adding]).toEqual([2, false]);
  expect(shop.save(item)).toBe(true);
});

it("rolls back to the savepoint only and goes on", () => {
  shop.atomic(() => {
    shop.create("shop.Item", { code: "kept" });
    undone(() => shop.create("shop.Item", { code: "gone" }));
    shop.create("shop.Item", { code: "after" });
  });
  expect(shop.rows("shop.Item")).toEqual([
    { id: 1, code: "kept" },
    { id: 2, code: "after" },
  ]);
});

it("rolls a released savepoint back with the block around it", () => {
  undone(() => shop.atomic(() => shop.create("shop.Item")));
  expect(shop.rows("shop.Item")).toEqual([]);
  expect(shop.log.slice(-3)).toEqual(["post_save shop.Item 1 created", "release", "roll back"]);
});

it("breaks the block around a block without savepoint that fails", () => {
  shop.atomic(() => {
    undone(() => shop.create("shop.Item"), false);
    expect(() => shop.create("shop.Item")).toThrow("An error occurred in the current transaction.");
  });
  expect(shop.rows("shop.Item")).toEqual([]);
  expect(shop.log.at(-1)).toBe("roll back");
});

it("breaks the block in which a statement failed, and a savepoint around the statement saves it", () => {
  const twice = (): unknown => shop.create("shop.Item", { code: "a" });
  shop.atomic(() => {
    twice();
    expect(() => shop.atomic(twice)).toThrow("UNIQUE constraint failed: shop_item.code");
    shop.create("shop.Item", { code: "b" });
  });
  expect(shop.rows("shop.Item")).toHaveLength(2);
  shop.atomic(() => {
    expect(twice).toThrow("UNIQUE constraint failed: shop_item.code");
    expect(twice).toThrow("An error occurred in the current transaction.");
  });
  expect(shop.rows("shop.Item")).toHaveLength(2);
});

it("makes no savepoint inside a broken block, and mends nothing by leaving it", () => {
  shop.atomic(() => {
    shop.world.transaction.needsRollback = true;
    shop.atomic(() => undefined);
    expect(shop.world.transaction.needsRollback).toBe(true);
  });
  expect(shop.log).toEqual(["begin", "roll back"]);
});

it("is untouched by a receiver of post_save that raises", () => {
  shop.receive("post_save", null, () => {
    throw new Error("receiver");
  });
  shop.atomic(() => expect(() => shop.create("shop.Item")).toThrow("receiver"));
  expect(shop.rows("shop.Item")).toHaveLength(1);
});

it("is broken by a receiver of post_delete that raises", () => {
  const item = shop.create("shop.Item");
  shop.receive("post_delete", null, () => {
    throw new Error("receiver");
  });
  shop.atomic(() => {
    expect(() => shop.delete(item)).toThrow("receiver");
    expect(() => shop.deleteRows("shop.Item", [1])).toThrow("An error occurred");
  });
  expect(shop.rows("shop.Item")).toHaveLength(1);
});

it("takes durable blocks as the outermost ones only", () => {
  expect(shop.atomic(() => 1, { durable: true })).toBe(1);
  expect(() => shop.atomic(() => shop.atomic(() => 1, { durable: true }))).toThrow(
    "A durable atomic block cannot be nested within another atomic block.",
  );
});

it("rolls a savepoint made by hand back, or forgets it", () => {
  const { transaction } = shop.world;
  shop.atomic(() => {
    shop.create("shop.Item", { code: "kept" });
    const back = transaction.savepoint(NO_MOMENT);
    shop.create("shop.Item", { code: "gone" });
    transaction.rollBackTo(back);
    const released = transaction.savepoint(NO_MOMENT);
    shop.create("shop.Item", { code: "released" });
    transaction.release(released);
  });
  expect(shop.rows("shop.Item").map(({ code }) => code)).toEqual(["kept", "released"]);
});

it("has no savepoints outside of a block", () => {
  const { transaction } = shop.world;
  const number = transaction.savepoint(NO_MOMENT);
  transaction.rollBackTo(number);
  transaction.release(number);
  shop.flush();
  expect([number, shop.log]).toEqual([0, []]);
});

it("cannot leave a block that nobody entered", () => {
  expect(() => shop.world.transaction.leave(false)).toThrow("No atomic block to leave.");
});
