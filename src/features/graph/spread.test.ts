import { describe, expect, it } from "vitest";
import { spread } from "./spread.ts";

describe("spread", () => {
  it("grants every wish when there is room", () => {
    expect(
      spread(
        [
          { start: 0, size: 10 },
          { start: 40, size: 10 },
        ],
        5,
      ),
    ).toEqual([0, 40]);
  });

  it("moves neighbours that want the same place apart by the same amount", () => {
    expect(
      spread(
        [
          { start: 50, size: 10 },
          { start: 50, size: 10 },
        ],
        10,
      ),
    ).toEqual([40, 60]);
  });

  it("keeps the order also when the wishes do not", () => {
    expect(
      spread(
        [
          { start: 100, size: 10 },
          { start: 0, size: 10 },
          { start: 200, size: 10 },
        ],
        0,
      ),
    ).toEqual([45, 55, 200]);
  });
});
