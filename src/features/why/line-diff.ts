/** What a patch does to a text, line by line, as far as it changes anything. */
export type DiffLine = { readonly sign: "+" | "-" | " " | "…"; readonly text: string };

/** Longer stretches that differ are shown as taken out and put in as a whole. */
const MAX_COMPARED = 400;

/** Lines taken out and put in, with one unchanged line before and after each stretch. */
export function lineDiff(before: string, after: string): readonly DiffLine[] {
  const all = compare(before === "" ? [] : before.split("\n"), after.split("\n"));
  const isNear = (at: number) =>
    [at - 1, at, at + 1].some((each) => (all[each]?.sign ?? " ") !== " ");
  return all.flatMap((line, at): DiffLine[] => {
    if (isNear(at)) return [line];
    return at > 0 && isNear(at - 1) ? [{ sign: "…", text: "" }] : [];
  });
}

function compare(old: readonly string[], young: readonly string[]): readonly DiffLine[] {
  let start = 0;
  while (start < old.length && start < young.length && old[start] === young[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, young.length) - start;
  while (end < most && old.at(-1 - end) === young.at(-1 - end)) end += 1;
  return [
    ...old.slice(0, start).map(same),
    ...middle(old.slice(start, old.length - end), young.slice(start, young.length - end)),
    ...old.slice(old.length - end).map(same),
  ];
}

const same = (text: string): DiffLine => ({ sign: " ", text });

/** By the longest common sequence of lines. */
function middle(old: readonly string[], young: readonly string[]): readonly DiffLine[] {
  if (old.length * young.length > MAX_COMPARED ** 2)
    return [
      ...old.map((text): DiffLine => ({ sign: "-", text })),
      ...young.map((text): DiffLine => ({ sign: "+", text })),
    ];
  const width = young.length + 1;
  const length = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => length[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = young.length - 1; column >= 0; column--) {
      length[row * width + column] =
        old[row] === young[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const lines: DiffLine[] = [];
  let row = 0;
  let column = 0;
  while (row < old.length || column < young.length) {
    const [taken, put] = [old[row], young[column]];
    if (taken !== undefined && taken === put) {
      lines.push({ sign: " ", text: taken });
      row += 1;
      column += 1;
    } else if (
      put === undefined ||
      (taken !== undefined && at(row + 1, column) >= at(row, column + 1))
    ) {
      lines.push({ sign: "-", text: taken ?? "" });
      row += 1;
    } else {
      lines.push({ sign: "+", text: put });
      column += 1;
    }
  }
  return lines;
}
