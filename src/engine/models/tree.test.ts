import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareKeys } from "./cell.ts";
import { type Tree, treeDelete, treeGet, treePrefix, treeSet, treeValues } from "./tree.ts";

const step = fc.record({ key: fc.integer({ min: 0, max: 40 }), add: fc.boolean() });

describe("tree", () => {
  it("holds what a Map holds, in the order of its keys, and leaves earlier trees alone", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        let tree: Tree<number> = null;
        const map = new Map<number, number>();
        const earlier: { tree: Tree<number>; values: readonly number[] }[] = [];
        for (const [at, { key, add }] of steps.entries()) {
          tree = add ? treeSet(tree, [key], at) : treeDelete(tree, [key]);
          if (add) map.set(key, at);
          else map.delete(key);
          earlier.push({ tree, values: sortedValues(map) });
        }
        for (const { tree: then, values } of earlier) expect(treeValues(then)).toEqual(values);
        for (let key = 0; key <= 40; key += 1) expect(treeGet(tree, [key])).toBe(map.get(key));
      }),
    );
  });

  it("stays shallow when keys come in order", () => {
    let tree: Tree<number> = null;
    for (let key = 0; key < 1000; key += 1) tree = treeSet(tree, [key], key);
    expect(tree?.height).toBeLessThanOrEqual(14);
  });

  it("finds the keys that begin with a prefix", () => {
    let tree: Tree<string> = null;
    for (const key of [
      ["a", 1],
      ["b", 2],
      ["b", 1],
      ["c", 1],
    ] as const) {
      tree = treeSet(tree, key, key.join(""));
    }
    expect(treePrefix(tree, ["b"])).toEqual(["b1", "b2"]);
    expect(treePrefix(tree, ["x"])).toEqual([]);
  });
});

function sortedValues(map: ReadonlyMap<number, number>): number[] {
  return [...map].sort(([a], [b]) => compareKeys([a], [b])).map(([, value]) => value);
}
