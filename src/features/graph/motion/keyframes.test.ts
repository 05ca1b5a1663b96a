import { describe, expect, it } from "vitest";
import { keyframesOf } from "./keyframes.ts";

/** Value of `cubic-bezier(1/3, a, 2/3, b)`: with these abscissas the parameter is the time itself. */
function eased(a: number, b: number, time: number): number {
  const rest = 1 - time;
  return 3 * rest * rest * time * a + 3 * rest * time * time * b + time ** 3;
}

function ordinates(easing: string | undefined): readonly [number, number] {
  const [first, a, second, b] = (easing ?? "")
    .replace(/^cubic-bezier\(|\)$/g, "")
    .split(",")
    .map(Number);
  expect([first, second]).toEqual([expect.closeTo(1 / 3, 4), expect.closeTo(2 / 3, 4)]);
  return [a ?? Number.NaN, b ?? Number.NaN];
}

describe("keyframesOf", () => {
  it("eases x and y so that the slice stays on the wire's curve", () => {
    const { x, y } = keyframesOf({
      start: { x: 0, y: 0 },
      legs: [{ to: { x: 100, y: 60 }, along: "wire" }],
    });
    const [xa, xb] = ordinates(x[0]?.easing);
    const [ya, yb] = ordinates(y[0]?.easing);
    for (const time of [0, 0.2, 0.5, 0.77, 1]) {
      const rest = 1 - time;
      const curveX = 3 * rest * rest * time * 50 + 3 * rest * time * time * 50 + time ** 3 * 100;
      const curveY = 3 * rest * time * time * 60 + time ** 3 * 60;
      expect(100 * eased(xa, xb, time)).toBeCloseTo(curveX);
      expect(60 * eased(ya, yb, time)).toBeCloseTo(curveY);
    }
  });

  it("passes every point of the route, in time with its length", () => {
    const { x, y } = keyframesOf({
      start: { x: 0, y: 0 },
      legs: [
        { to: { x: 300, y: 0 }, along: "wire" },
        { to: { x: 400, y: 0 }, along: "straight" },
      ],
    });
    expect(x.map((frame) => [frame.offset, frame.translate, frame.easing === "linear"])).toEqual([
      [0, "0px", false],
      [0.75, "300px", true],
      [1, "400px", false],
    ]);
    expect(y.map((frame) => frame.transform)).toEqual([
      "translateY(0px)",
      "translateY(0px)",
      "translateY(0px)",
    ]);
  });
});
