import { describe, expect, it } from "vitest";
import { perform } from "../../testing/perform.ts";

const PROGRAM = `
import sys
def turns(n):
    total = sum(i for i in range(n))
    for i in range(n): total += i
    if n > 5:
        total = 0
    return total
def watched(code): return sys.monitoring.get_local_events(4, code) != 0
turns(3)
print(watched(turns.__code__))
turns(9)
print(watched(turns.__code__), [watched(code) for code in turns.__code__.co_consts if hasattr(code, "co_code")])
`;

describe("the lines that are reached", () => {
  it("are told the first time, a function on one line where it begins, too", async () => {
    const { lines } = await perform(PROGRAM);
    expect(lines).toEqual([1, 2, 3, 9, 10, 4, 4, 5, 6, 8, 11, 9, 12, 7, 13]);
  });

  it("are looked for until none is left, or each turn of a loop on one line would be slower", async () => {
    const { output } = await perform(PROGRAM);
    expect(output).toBe("True\nFalse [False]\n");
  });
});
