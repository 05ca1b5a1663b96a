/**
 * A real number as a text (SQLite: `%!.17g`): always with a point, in as many digits as tell it apart. SQLite's last of 17 digits
 * may be another, for it computes with less than they need.
 */
export function realText(value: number): string {
  const digits = Number(value.toPrecision(15)) === value ? 15 : 17;
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  if (power >= -4 && power < 17) return trimmed(value.toFixed(Math.max(1, digits - 1 - power)));
  const size = String(Math.abs(power)).padStart(2, "0");
  return `${trimmed(`${mantissa}`)}e${power < 0 ? "-" : "+"}${size}`;
}

/** Without zeros at the end, but one digit after the point. */
function trimmed(text: string): string {
  return text.replace(/(\.\d+?)0+$/, "$1");
}
