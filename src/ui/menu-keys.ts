/** Where a key leads in a menu (ARIA: menu pattern): the place of an entry, or `null` when the key means nothing here. */
export function menuKeyTarget(key: string, from: number, labels: readonly string[]): number | null {
  const { length } = labels;
  switch (key) {
    case "ArrowDown":
      return (from + 1) % length;
    case "ArrowUp":
      return from <= 0 ? length - 1 : from - 1;
    case "Home":
      return 0;
    case "End":
      return length - 1;
    default:
      return firstLetterTarget(key.toLowerCase(), from, labels);
  }
}

/** The next entry that begins with the letter, round the end. */
function firstLetterTarget(letter: string, from: number, labels: readonly string[]): number | null {
  if (letter.length !== 1 || letter === " ") return null;
  for (let step = 1; step <= labels.length; step++) {
    const at = (from + step) % labels.length;
    if (labels[at]?.toLowerCase().startsWith(letter)) return at;
  }
  return null;
}
