import { describe, expect, it } from "vitest";
import { perform } from "../../testing/perform.ts";

const PROGRAM = `
def turns(n):
    total = sum(i for i in range(n))
    for i in range(n): total += i
    if n > 5:
        total = 0
    return total
def once(x): return x
turns(3)
once(1)
turns(9)
once(2)
`;

describe("the lines that are reached", () => {
  it("are told the first time, a function on one line where it begins, too", async () => {
    const { lines } = await perform(PROGRAM);
    expect(lines).toEqual([1, 2, 8, 9, 3, 3, 4, 5, 7, 10, 8, 11, 6, 12]);
  });
});
