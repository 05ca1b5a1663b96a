/** Expressions over one row; NULL is "unknown" and travels as in SQL. */
import { describe, expect, it } from "vitest";
import { column, model } from "../testing/models-host.ts";
import { selecting } from "../testing/plain-query.ts";
import type { Cell, Row } from "../trace/events.ts";
import { createCatalog } from "./catalog.ts";
import { compile, truth } from "./compile.ts";
import type { Expression } from "./expression.ts";

const catalog = createCatalog();
catalog.declare(model("shop.Item", [column("price", { decimals: 2 }), column("data")]));
const ROW: Row = { id: 1, price: "1.50", data: '{"size": 3}' };

function evaluate(expression: Expression, rows: readonly (Row | null)[] = [ROW]): Cell {
  const scope = { catalog, models: ["shop.Item"] };
  return compile(expression, scope)({ rows, outer: null, group: null, output: [] });
}

const UNKNOWN: Expression = ["value", null];
const YES: Expression = ["value", true];
const NO: Expression = ["value", false];

describe("truth", () => {
  it("is what is neither NULL nor nothing", () => {
    expect([null, 0, "", false, 1, "0", true].map(truth)).toEqual([
      null,
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it.each([
    [["and", YES, UNKNOWN], null],
    [["and", NO, UNKNOWN], false],
    [["and", YES, YES], true],
    [["or", NO, UNKNOWN], null],
    [["or", YES, UNKNOWN], true],
    [["or", NO, NO], false],
    [["not", UNKNOWN], null],
    [["not", YES], false],
    [["in", UNKNOWN, [YES]], null],
    [["in", UNKNOWN, []], false],
    [["in", ["value", 1], [UNKNOWN, ["value", 1]]], true],
    [["in", ["value", 2], [UNKNOWN, ["value", 1]]], null],
    [["in", ["value", 2], [["value", 1]]], false],
  ] as const satisfies readonly (readonly [Expression, Cell])[])("of %j is %j", (given, wanted) => {
    expect(evaluate(given)).toBe(wanted);
  });
});

it("reckons with decimals as numbers and loads them as stored", () => {
  expect(evaluate(["column", 0, "price"])).toBe(1.5);
  expect(evaluate(["stored", 0, "price"])).toBe("1.50");
  expect(evaluate(["column", 0, "price"], [null])).toBeNull();
  expect(evaluate(["stored", 3, "price"])).toBeNull();
  expect(evaluate(["column", 1, "price"])).toBeNull();
  expect(evaluate(["column", 0, "price", 1])).toBeNull();
});

it("takes the first case that is true, or the rest", () => {
  const cases = [
    [UNKNOWN, ["value", "unknown"]],
    [YES, ["value", "yes"]],
  ] as const satisfies readonly (readonly [Expression, Expression])[];
  expect(evaluate(["case", cases, ["value", "other"]])).toBe("yes");
  expect(evaluate(["case", cases.slice(0, 1), ["value", "other"]])).toBe("other");
});

it("looks into JSON and calls functions by name", () => {
  expect(evaluate(["member", ["column", 0, "data"], ["size"]])).toBe(3);
  expect(evaluate(["hasMember", ["column", 0, "data"], ["size"]])).toBe(true);
  expect(evaluate(["call", "Upper", ["value", "a"]])).toBe("A");
});

it("refuses an expression of a kind it does not have", () => {
  expect(() => evaluate(["window"] as never)).toThrow("An expression of the kind window");
});

it("has no queries where the database allows none", () => {
  expect(() => evaluate(["exists", selecting("shop.Item")])).toThrow(
    "A constraint cannot contain a query.",
  );
});
