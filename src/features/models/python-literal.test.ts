import { describe, expect, it } from "vitest";
import { pythonFromJson, pythonLiteral, pythonString } from "./python-literal.ts";

describe("pythonString", () => {
  it("chooses the quotes that repr chooses", () => {
    expect(pythonString("Ada")).toBe("'Ada'");
    expect(pythonString("it's")).toBe('"it\'s"');
    expect(pythonString(`"it's"`)).toBe(`'"it\\'s"'`);
  });
  it("keeps everything on one line", () => {
    expect(pythonString("a\nb\r\tc")).toBe("'a\\nb\\r\\tc'");
    expect(pythonString("a\u2028b\u0085c\u0000")).toBe("'a\\u2028b\\x85c\\x00'");
  });
  it("cannot be left by a quote behind a backslash", () => {
    expect(pythonString("\\'); import os #")).toBe(`"\\\\'); import os #"`);
    expect(pythonString(`\\'"`)).toBe(`'\\\\\\'"'`);
  });
  it("keeps letters of all scripts and joined emoji, and names what would be invisible", () => {
    expect(pythonString("Zoë 東京 👩‍🍳")).toBe("'Zoë 東京 👩‍🍳'");
    expect(pythonString("a\u202Eb\uD800")).toBe("'a\\u202eb\\ud800'");
  });
});

describe("pythonLiteral", () => {
  it("writes each kind of cell", () => {
    const cells = [
      null,
      true,
      false,
      3,
      -0.5,
      12345678901234567890n,
      "x",
      new Uint8Array([0, 255]),
    ];
    expect(cells.map(pythonLiteral)).toEqual([
      "None",
      "True",
      "False",
      "3",
      "-0.5",
      "12345678901234567890",
      "'x'",
      "b'\\x00\\xff'",
    ]);
  });
  it("writes numbers that have no literal as a call", () => {
    expect(
      [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map(pythonLiteral),
    ).toEqual(["float('nan')", "float('infinity')", "float('-infinity')"]);
  });
});

describe("pythonFromJson", () => {
  it("writes nested values", () => {
    expect(pythonFromJson(JSON.parse('{"a": [1, true, null, "it\'s"], "b": {}}'))).toBe(
      `{'a': [1, True, None, "it's"], 'b': {}}`,
    );
  });
});
