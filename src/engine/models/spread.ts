/** Variances and their roots as Python's `statistics` gives them: exact fractions, rounded once at the end. */

type Fraction = { readonly over: bigint; readonly under: bigint };

/** Of the squares of the distances from the mean; `count` is what their sum is divided by. */
function meanSquare(values: readonly number[], count: number): Fraction {
  const parts = values.map(exactly);
  const least = parts.reduce((least, { exponent }) => Math.min(least, exponent), Infinity);
  const whole = parts.map(({ digits, exponent }) => digits << BigInt(exponent - least));
  const sum = whole.reduce((total, one) => total + one, 0n);
  const squares = whole.reduce((total, one) => total + one * one, 0n);
  const n = BigInt(values.length);
  const over = n * squares - sum * sum;
  const under = n * BigInt(count);
  return least < 0
    ? { over, under: under << BigInt(-2 * least) }
    : { over: over << BigInt(2 * least), under };
}

/** A finite number as `digits * 2 ** exponent`. */
function exactly(value: number): { digits: bigint; exponent: number } {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const high = bits.getUint32(0);
  const raised = (high >>> 20) & 0x7ff;
  const fraction = (BigInt(high & 0xfffff) << 32n) | BigInt(bits.getUint32(4));
  const size = raised === 0 ? fraction : fraction | (1n << 52n);
  return { digits: value < 0 ? -size : size, exponent: Math.max(raised, 1) - 1075 };
}

/** Both take finite numbers; where the answer is none that a float can hold, it is infinite. */
export function varianceOf(values: readonly number[], count: number): number {
  const { over, under } = meanSquare(values, count);
  const shift = room(over, under, 64);
  return rounded(over << shift.up, under << shift.down) * 2 ** Number(shift.down - shift.up);
}

export function deviationOf(values: readonly number[], count: number): number {
  const { over, under } = meanSquare(values, count);
  const shift = room(over, under, 128);
  const up = shift.up + (shift.up & 1n);
  const down = shift.down + (shift.down & 1n);
  const square = (over << up) / (under << down);
  const root = squareRoot(square);
  const isExact = root * root * (under << down) === over << up;
  return Number(isExact ? root : root | 1n) * 2 ** (Number(down - up) / 2);
}

/** By how many bits to shift so that the quotient has at least that many. */
function room(over: bigint, under: bigint, bits: number): { up: bigint; down: bigint } {
  const missing = bits - (over.toString(2).length - under.toString(2).length);
  return missing > 0 ? { up: BigInt(missing), down: 0n } : { up: 0n, down: BigInt(-missing) };
}

/** What was cut off leaves its mark in the last bit, for the rounding of `Number`. */
function rounded(over: bigint, under: bigint): number {
  const quotient = over / under;
  return Number(quotient * under === over ? quotient : quotient | 1n);
}

function squareRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = 1n << BigInt(Math.ceil(square.toString(2).length / 2));
  for (;;) {
    const next = (root + square / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
