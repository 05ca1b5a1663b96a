/**
 * Lowers the memory maximum a WebAssembly module declares, so that a memory bomb becomes Python's `MemoryError`.
 * The number is overwritten in place: the module keeps its length and every other byte.
 */

const MEMORY_SECTION = 5;
const HAS_MAXIMUM = 1;
const HEADER_BYTES = 8;
const PAGE_BYTES = 65_536;

type MemoryLimits = {
  readonly minimum: number;
  readonly maximum: number;
  readonly at: number;
  readonly width: number;
};

/** A copy of `wasm` whose memory may grow to `bytes` at most. Throws when the module does not look as expected. */
export function limitWasmMemory(wasm: Uint8Array, bytes: number): Uint8Array<ArrayBuffer> {
  const limits = readMemoryLimits(wasm);
  const pages = bytes / PAGE_BYTES;
  if (!Number.isInteger(pages))
    throw new Error(`A memory maximum is a multiple of ${PAGE_BYTES} bytes, not ${bytes}.`);
  if (pages < limits.minimum)
    throw new Error(`The module needs ${limits.minimum} pages, more than ${pages}.`);
  if (pages > limits.maximum)
    throw new Error(`The module allows only ${limits.maximum} pages, fewer than ${pages}.`);
  const limited = new Uint8Array(wasm);
  writePadded(limited, limits, pages);
  if (!WebAssembly.validate(limited))
    throw new Error("The module with the new memory maximum is not valid.");
  return limited;
}

/** The declared memory, in pages, and where its maximum stands in the file. */
export function readMemoryLimits(wasm: Uint8Array): MemoryLimits {
  let position = HEADER_BYTES;
  const readNumber = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = wasm[position++];
      if (byte === undefined) throw new Error("The WebAssembly module ends inside a number.");
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
  };
  while (position < wasm.length) {
    const section = readNumber();
    const end = readNumber() + position;
    if (section === MEMORY_SECTION) {
      const count = readNumber();
      const flags = readNumber();
      if (count !== 1 || flags !== HAS_MAXIMUM) {
        throw new Error(`Expected one memory with a maximum, found ${count} with flags ${flags}.`);
      }
      const minimum = readNumber();
      const at = position;
      const maximum = readNumber();
      return { minimum, maximum, at, width: position - at };
    }
    position = end;
  }
  throw new Error("The WebAssembly module declares no memory of its own.");
}

/** LEB128 of a fixed width: continuation bits keep the length. */
function writePadded(wasm: Uint8Array, { at, width }: MemoryLimits, value: number): void {
  for (let index = 0; index < width; index++) {
    const more = index < width - 1 ? 0x80 : 0;
    wasm[at + index] = ((value >>> (7 * index)) & 0x7f) | more;
  }
}
