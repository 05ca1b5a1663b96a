export type Part = { readonly part: string; readonly isFound: boolean };

/** Cuts a text where the words of a search stand in it. */
export function foundParts(text: string, search: string): readonly Part[] {
  const words = search.split(/\s+/).filter((word) => word !== "");
  if (words.length === 0) return [{ part: text, isFound: false }];
  const pattern = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text
    .split(new RegExp(`(${pattern})`, "i"))
    .map((part, at) => ({ part, isFound: at % 2 === 1 }))
    .filter(({ part }) => part !== "");
}
