/** The one replacement that makes a text another: marks and caret outside of it stay where they are. */
export type TextChange = { readonly from: number; readonly to: number; readonly insert: string };

export function smallestChange(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let kept = 0;
  while (kept < most - from && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1;
  return { from, to: before.length - kept, insert: after.slice(from, after.length - kept) };
}
