import { describe, expect, it } from "vitest";
import { spanId } from "../ids.ts";
import { SpanMap, SpanMapDraft } from "./span-map.ts";

function mapOf(entries: readonly (readonly [number, string])[]): SpanMap<string> {
  const draft = new SpanMapDraft(new SpanMap<string>());
  for (const [span, value] of entries) draft.set(spanId(span), value);
  return draft.freeze();
}

describe("SpanMap", () => {
  it("reads like a map, in the order of the spans", () => {
    const map = mapOf([
      [700, "late"],
      [3, "early"],
    ]);
    expect(map.size).toBe(2);
    expect(map.get(spanId(3))).toBe("early");
    expect(map.has(spanId(4))).toBe(false);
    expect(map.get(spanId(90_000))).toBeUndefined();
    expect([...map]).toEqual([
      [3, "early"],
      [700, "late"],
    ]);
    expect([...map.keys()]).toEqual([3, 700]);
    expect([...map.values()]).toEqual(["early", "late"]);
    const visited: string[] = [];
    map.forEach((value, span) => {
      visited.push(`${span} ${value}`);
    });
    expect(visited).toEqual(["3 early", "700 late"]);
  });

  it("does not feel what a draft made from it changes", () => {
    const before = mapOf([[1, "one"]]);
    const draft = new SpanMapDraft(before);
    draft.set(spanId(1), "two");
    const after = draft.freeze();
    draft.set(spanId(1), "three");
    expect([before.get(spanId(1)), after.get(spanId(1)), draft.get(spanId(1))]).toEqual([
      "one",
      "two",
      "three",
    ]);
  });

  it("takes a span far off without filling the space between", () => {
    const far = 2 ** 50;
    expect([...mapOf([[far, "far"]])]).toEqual([[far, "far"]]);
  });

  it("shares the pages that did not change and is itself while nothing does", () => {
    const before = mapOf([
      [1, "one"],
      [300, "far"],
    ]);
    const draft = new SpanMapDraft(before);
    expect(draft.freeze()).toBe(before);
    draft.set(spanId(1), "two");
    expect(draft.freeze().pages.get(1)).toBe(before.pages.get(1));
    expect(draft.freeze().size).toBe(2);
  });
});
