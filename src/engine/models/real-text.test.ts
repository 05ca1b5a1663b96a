import { describe, expect, it } from "vitest";
import { realText } from "./real-text.ts";

describe("a real number as a text is what SQLite makes of it", () => {
  it.each([
    [10, "10.0"],
    [0, "0.0"],
    [-2, "-2.0"],
    [12.5, "12.5"],
    [0.1, "0.1"],
    [0.1 + 0.2, "0.30000000000000004"],
    [100, "100.0"],
    [0.0001, "0.0001"],
    [0.00001, "1.0e-05"],
    [1e16, "10000000000000000.0"],
    [1e20, "1.0e+20"],
    [1.5e300, "1.5e+300"],
    [123456789012345680, "1.2345678901234568e+17"],
  ])("%d: %s", (value, text) => expect(realText(value)).toBe(text));
});
