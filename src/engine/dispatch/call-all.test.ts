import { expect, test } from "vitest";
import { callAll } from "./call-all.ts";

test.each([0, 1, 7, 8, 9, 16, 27])(
  "%i are called in order, each response in its place",
  (count) => {
    const called: number[] = [];
    const handlers = Array.from({ length: count }, (_, index) => (given: string) => {
      called.push(index);
      return `${given} ${index}`;
    });
    const responses = callAll(handlers, "toast");
    expect(called).toEqual([...handlers.keys()]);
    expect(responses).toEqual(called.map((index) => `toast ${index}`));
  },
);

test("an error goes through; nobody after it is called", () => {
  const called: number[] = [];
  const handlers = Array.from({ length: 20 }, (_, index) => () => {
    called.push(index);
    if (index === 10) throw new Error("burnt");
  });
  expect(() => callAll(handlers, null)).toThrow("burnt");
  expect(called.at(-1)).toBe(10);
});
