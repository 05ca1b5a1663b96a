import { beforeEach, describe, expect, it } from "vitest";
import {
  column,
  createModelsHost,
  type ModelsHost,
  model,
  pointer,
} from "../testing/models-host.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import { execute } from "./plan.ts";

const BLOCK = { savepoint: true, durable: false };
let host: ModelsHost;
let callbacks: number;

beforeEach(() => {
  const item = model("shop.Item", [column("name")]);
  host = createModelsHost(item, model("shop.Line", [pointer("item", "shop.Item", "CASCADE")]));
  callbacks = 0;
});

function add(name: string): void {
  execute(host.world, NO_MOMENT, (one) =>
    one.insert("shop.Item", { cells: { name }, expressions: {} }),
  );
}
function names(): unknown[] {
  return host.rows("shop.Item").map(({ name }) => name);
}
function defer(name: string): boolean {
  callbacks += 1;
  return host.world.transaction.defer({ callback: callbacks, robust: false, name }, NO_MOMENT);
}

describe("transaction", () => {
  it("brings rows and numbers back, and drops the callbacks of what was rolled back", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    add("kept");
    defer("outer");
    transaction.enter(BLOCK, NO_MOMENT);
    add("gone");
    defer("inner");
    expect(transaction.leave(true)).toEqual([]);
    add("next");
    expect(transaction.leave(false).map(({ name }) => name)).toEqual(["outer"]);
    expect(host.rows("shop.Item").map(({ id, name }) => [id, name])).toEqual([
      [1, "kept"],
      [2, "next"],
    ]);
    expect(host.events().filter((type) => type.startsWith("callback"))).toEqual([
      "callback.queued",
      "callback.queued",
      "callback.dropped",
    ]);
  });

  it("runs a callback at once outside of a block", () => {
    expect(defer("now")).toBe(false);
  });

  it("says what waits, and which savepoints' rollback would drop it", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    defer("outer");
    const inner = transaction.enter(BLOCK, NO_MOMENT);
    defer("inner");
    expect(transaction.waiting.map(({ name, savepoints }) => [name, savepoints])).toEqual([
      ["outer", []],
      ["inner", [inner]],
    ]);
    transaction.leave(true);
    expect(transaction.waiting.map(({ name }) => name)).toEqual(["outer"]);
    transaction.leave(false);
    expect(transaction.waiting).toEqual([]);
  });

  it("marks the outer block when a block without savepoint fails", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    add("a");
    transaction.enter({ ...BLOCK, savepoint: false }, NO_MOMENT);
    transaction.leave(true);
    expect(() => add("b")).toThrow(
      "You can't execute queries until the end of the 'atomic' block.",
    );
    transaction.leave(false);
    expect(names()).toEqual([]);
    add("after");
    expect(names()).toEqual(["after"]);
  });

  it("looks at foreign keys at the commit of the outermost block", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    const dangling = { cells: { item_id: 5 }, expressions: {} };
    execute(host.world, NO_MOMENT, (one) => one.insert("shop.Line", dangling));
    expect(() => transaction.leave(false)).toThrow("FOREIGN KEY constraint failed");
    expect(host.rows("shop.Line")).toEqual([]);
    expect(() =>
      execute(host.world, NO_MOMENT, (one) => one.insert("shop.Line", dangling)),
    ).toThrow("FOREIGN KEY constraint failed");
  });

  it("refuses a durable block inside another", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    expect(() => transaction.enter({ savepoint: true, durable: true }, NO_MOMENT)).toThrow(
      "A durable atomic block cannot be nested within another atomic block.",
    );
  });

  it("goes back to a savepoint made by hand and keeps the callbacks", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    add("a");
    const savepoint = transaction.savepoint(NO_MOMENT);
    add("b");
    defer("later");
    transaction.rollBackTo(savepoint);
    expect(transaction.leave(false).map(({ name }) => name)).toEqual(["later"]);
    expect(names()).toEqual(["a"]);
  });

  it("forgets the savepoints made after the one it goes back to, which stays", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    add("a");
    const first = transaction.savepoint(NO_MOMENT);
    add("b");
    const second = transaction.savepoint(NO_MOMENT);
    transaction.rollBackTo(first);
    expect(() => transaction.rollBackTo(second)).toThrow(`no such savepoint: ${second}`);
    expect(() => transaction.release(second)).toThrow("no such savepoint");
    add("c");
    transaction.rollBackTo(first);
    transaction.release(first);
    expect(() => transaction.release(first)).toThrow("no such savepoint");
    transaction.leave(false);
    expect(names()).toEqual(["a"]);
  });

  it("forgets the savepoints of a block with the block", () => {
    const { transaction } = host.world;
    transaction.enter(BLOCK, NO_MOMENT);
    transaction.enter(BLOCK, NO_MOMENT);
    const inner = transaction.savepoint(NO_MOMENT);
    transaction.leave(false);
    expect(() => transaction.rollBackTo(inner)).toThrow("no such savepoint");
    transaction.leave(false);
    transaction.rollBackTo(inner);
  });
});
