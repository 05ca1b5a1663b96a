/**
 * Number of places at the start of a sorted sequence for which `isBefore` holds, found by halving.
 * `isBefore` must be true for a first part and false for the rest.
 */
export function partitionPoint(length: number, isBefore: (at: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
