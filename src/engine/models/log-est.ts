/** SQLite's estimates: ten times the logarithm to base 2, as whole numbers (SQLite: `LogEst`). Its sums decide which way it reads a table. */

const EIGHTHS = [0, 2, 3, 5, 6, 7, 8, 9];
/** What adding an estimate that is so much smaller adds. */
const SUMS = [
  10, 10, 9, 9, 8, 8, 7, 7, 7, 6, 6, 6, 5, 5, 5, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2,
];

/** SQLite: `sqlite3LogEst`. */
export function logEst(count: number): number {
  let left = count;
  let estimate = 40;
  if (left < 2) return 0;
  for (; left < 8; left *= 2) estimate -= 10;
  for (; left > 255; left = Math.floor(left / 16)) estimate += 40;
  for (; left > 15; left = Math.floor(left / 2)) estimate += 10;
  return Number(EIGHTHS[left & 7]) + estimate - 10;
}

/** The estimate of a sum (SQLite: `sqlite3LogEstAdd`). */
export function logEstAdd(one: number, other: number): number {
  const [more, less] = one >= other ? [one, other] : [other, one];
  if (more > less + 49) return more;
  if (more > less + 31) return more + 1;
  return more + Number(SUMS[more - less]);
}
