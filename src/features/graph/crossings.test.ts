import { describe, expect, it } from "vitest";
import { countCrossings, orderColumns, type Wire } from "./crossings.ts";

const natural = { left: [0, 1, 2], right: [0, 1, 2] };

describe("countCrossings", () => {
  it("counts each pair of wires that cross, and none that share an end", () => {
    expect(
      countCrossings(natural, [
        [0, 2],
        [1, 1],
        [2, 0],
      ]),
    ).toBe(3);
    expect(
      countCrossings(natural, [
        [0, 0],
        [0, 1],
        [0, 2],
      ]),
    ).toBe(0);
    expect(
      countCrossings(natural, [
        [0, 1],
        [1, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toBe(1);
  });
});

describe("orderColumns", () => {
  it("keeps the natural order when it needs no crossing", () => {
    expect(
      orderColumns(3, 3, [
        [0, 0],
        [1, 1],
        [2, 2],
      ]),
    ).toEqual(natural);
  });

  it("untangles what can be drawn without a crossing", () => {
    const wires: readonly Wire[] = [
      [0, 2],
      [1, 0],
      [2, 1],
      [0, 1],
      [1, 2],
    ];
    const before = countCrossings(natural, wires);
    const after = countCrossings(orderColumns(3, 3, wires), wires);
    expect([before, after]).toEqual([4, 0]);
  });

  it("is never worse than the natural order and never loses an item", () => {
    const wires = Array.from(
      { length: 60 },
      (_, index): Wire => [(index * 7) % 12, (index * 5 + (index % 3)) % 9],
    );
    const orders = orderColumns(12, 9, wires);
    const start = {
      left: [...orders.left].sort((a, b) => a - b),
      right: [...orders.right].sort((a, b) => a - b),
    };
    expect(start).toEqual({ left: [...Array(12).keys()], right: [...Array(9).keys()] });
    expect(countCrossings(orders, wires)).toBeLessThanOrEqual(countCrossings(start, wires));
  });
});
