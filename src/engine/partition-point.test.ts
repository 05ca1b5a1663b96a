import { expect, it } from "vitest";
import { partitionPoint } from "./partition-point.ts";

it("counts what lies before, for every length and place", () => {
  for (let length = 0; length < 9; length++) {
    for (let point = 0; point <= length; point++) {
      expect(partitionPoint(length, (at) => at < point)).toBe(point);
    }
  }
});
