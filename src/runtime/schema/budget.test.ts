import { describe, expect, it } from "vitest";
import { fitsBudget } from "./budget.ts";

const BUDGET = { parts: 10, characters: 100 };

describe("fitsBudget", () => {
  it("lets a small message through", () => {
    expect(fitsBudget({ type: "events", events: [{ text: "a" }] }, BUDGET)).toBe(true);
  });

  it.each([
    ["too many parts", { list: Array.from({ length: 11 }, () => 0) }],
    ["too many characters in one text", { text: "x".repeat(101) }],
    ["too many characters in keys", { ["x".repeat(101)]: 1 }],
    ["a number that would take minutes to print", { type: 1n << 99_000_000n }],
    ["a number as far below zero", { type: -(1n << 99_000_000n) }],
    ["too many bytes", { bytes: new Uint8Array(101) }],
    ["too many parts at depth", { a: { b: { c: [[[[[[[[[]]]]]]]]] } } }],
  ])("refuses %s", (_case, message) => {
    expect(fitsBudget(message, BUDGET)).toBe(false);
  });

  it("comes to an end for a list that is vast and empty", () => {
    expect(fitsBudget({ list: new Array(4_000_000_000) }, BUDGET)).toBe(false);
  });

  it("comes to an end for a message that contains itself", () => {
    const message: { self?: unknown } = {};
    message.self = message;
    expect(fitsBudget(message, BUDGET)).toBe(false);
  });
});
