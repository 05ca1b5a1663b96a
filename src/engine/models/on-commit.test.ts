/** Django: `transaction.on_commit`; what waits, for which block, and in which order it runs. */
import { beforeEach, describe, expect, it } from "vitest";
import { column, model } from "../testing/models-host.ts";
import { ScriptedModels } from "../testing/scripted-models.ts";

let shop: ScriptedModels;

function say(name: string, robust = false): void {
  shop.onCommit(name, () => shop.log.push(`called ${name}`), robust);
}

function fail(name: string, robust = false): void {
  const body = (): void => {
    throw new Error(name);
  };
  shop.onCommit(name, body, robust);
}

beforeEach(() => {
  shop = new ScriptedModels(model("shop.Item", [column("name", { null: true })]));
});

it("calls at once outside of a block", () => {
  say("now");
  expect(shop.log).toEqual(["called now"]);
});

it("waits for the outermost commit and keeps the order of registration", () => {
  shop.atomic(() => {
    say("first");
    shop.atomic(() => say("inner"));
    say("last");
  });
  expect(shop.log).toEqual([
    "begin",
    "queue first",
    "savepoint",
    "queue inner",
    "release",
    "queue last",
    "commit",
    "run first",
    "called first",
    "run inner",
    "called inner",
    "run last",
    "called last",
  ]);
});

it("drops what was registered in a savepoint that is rolled back", () => {
  shop.atomic(() => {
    say("kept");
    expect(() =>
      shop.atomic(() => {
        say("gone");
        throw new Error("no");
      }),
    ).toThrow("no");
  });
  expect(shop.log.slice(2)).toEqual([
    "savepoint",
    "queue gone",
    "roll back to savepoint",
    "drop gone",
    "commit",
    "run kept",
    "called kept",
  ]);
});

it("drops everything when the outermost block is rolled back", () => {
  expect(() =>
    shop.atomic(() => {
      shop.atomic(() => say("inner"));
      say("outer");
      throw new Error("no");
    }),
  ).toThrow("no");
  expect(shop.log.slice(-3)).toEqual(["roll back", "drop inner", "drop outer"]);
});

it("shows what waits, and the savepoints it waits in", () => {
  const { transaction } = shop.world;
  shop.atomic(() => {
    say("outer");
    shop.atomic(() => {
      say("inner");
      const waiting = transaction.waiting.map(({ name, savepoints }) => [name, savepoints.length]);
      expect(waiting).toEqual([
        ["outer", 0],
        ["inner", 1],
      ]);
    });
  });
  expect(transaction.waiting).toEqual([]);
});

it("loses what comes after a callback that raises, and keeps the rows", () => {
  expect(() =>
    shop.atomic(() => {
      shop.create("shop.Item");
      say("before");
      fail("broken");
      say("lost");
    }),
  ).toThrow("broken");
  expect(shop.log.slice(-4)).toEqual(["run before", "called before", "run broken", "drop lost"]);
  expect(shop.rows("shop.Item")).toHaveLength(1);
});

it("goes on after a robust callback that raises", () => {
  shop.atomic(() => {
    fail("broken", true);
    say("next");
  });
  expect(shop.log.slice(-4)).toEqual([
    "run broken",
    "logged Error: broken",
    "run next",
    "called next",
  ]);
});

it("calls at once inside a callback, and runs a callback's own block before the rest", () => {
  shop.atomic(() => {
    shop.onCommit("outer", () => {
      say("at once");
      shop.atomic(() => say("own block"));
    });
    say("last");
  });
  expect(shop.log.filter((line) => line.startsWith("called"))).toEqual([
    "called at once",
    "called own block",
    "called last",
  ]);
});

describe("in receivers", () => {
  it("is called at once in post_save of a plain save, between the receivers", () => {
    shop.receive("post_save", null, () => say("callback"));
    shop.receive("post_save", null, () => shop.log.push("second receiver"));
    shop.create("shop.Item");
    expect(shop.log.slice(-2)).toEqual(["called callback", "second receiver"]);
  });

  it("waits in post_delete for the commit of the delete", () => {
    shop.receive("post_delete", null, () => say("callback"));
    const item = shop.create("shop.Item");
    shop.log.length = 0;
    shop.delete(item);
    expect(shop.log).toEqual([
      "begin",
      "pre_delete shop.Item 1",
      "delete shop.Item 1",
      "post_delete shop.Item 1",
      "queue callback",
      "commit",
      "run callback",
      "called callback",
    ]);
  });

  it("keeps the error of a callback in the operation that committed", () => {
    shop.receive("post_delete", null, () => fail("broken"));
    const item = shop.create("shop.Item");
    expect(() => shop.delete(item)).toThrow("broken");
    expect(shop.rows("shop.Item")).toEqual([]);
    expect(item.cells.id).toBe(1);
    const finished = shop.trace.findLast((event) => event.type === "operation.finished");
    expect(finished?.error?.message).toBe("Error: broken");
  });
});
