import { expect, it } from "vitest";
import type { Box } from "../arrange.ts";
import type { ReceiverItem, SenderItem } from "../graph.ts";
import { WIDE } from "../metrics.ts";
import { boxAround, nestCurve } from "./nest-curve.ts";

const RECEIVER = { id: "receiver" } as ReceiverItem;
const SENDER = { id: "sender" } as SenderItem;
const WIDTH = 200;

/** A sender on the left, a receiver on the right, and what else stands there. */
function curveBetween(others: readonly Box[], taken: readonly Box[] = []) {
  const ends: Box[] = [
    { x: 0, y: 0, width: 150, height: 150 },
    { x: 460, y: 0, width: 216, height: 72 },
  ];
  const boxes = [...ends, ...others];
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  const layout = {
    metrics: WIDE,
    boxes: new Map(boxes.map((box, index) => [["sender", "receiver"][index] ?? `${index}`, box])),
    bounds: { x: 0, y: 0, width: 676, height: bottom },
    columns: [0, 220, 460],
  } as const;
  return nestCurve(layout, RECEIVER, SENDER, { spiral: false, width: WIDTH, taken });
}

it("writes its words in the middle where nothing is in the way", () => {
  const { label } = curveBetween([]);
  expect(label).toEqual(expect.objectContaining({ x: (490 + 75) / 2 }));
});

it("lays no words across a node: the curve hangs lower", () => {
  const signal = { x: 224, y: 100, width: 176, height: 180 };
  const { label } = curveBetween([signal]);
  expect(boxAround(label, WIDTH).y).toBeGreaterThanOrEqual(280);
});

it("lays no words across those of another curve", () => {
  const first = boxAround(curveBetween([]).label, WIDTH);
  const second = boxAround(curveBetween([], [first]).label, WIDTH);
  expect(second).not.toEqual(first);
  expect(
    second.y >= first.y + first.height ||
      second.x >= first.x + first.width ||
      first.x >= second.x + second.width,
  ).toBe(true);
});

it("stays where it would be when there is no free place down to below the picture", () => {
  const { label } = curveBetween([], [{ x: -500, y: -500, width: 5000, height: 5000 }]);
  expect(label).toEqual(curveBetween([]).label);
});
