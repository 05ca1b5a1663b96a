/**
 * An image as it travels: of the memory of an interpreter that has started, only the pages that differ from one that has
 * not begun. A third of the whole, and the rest need not be unpacked, checked and copied.
 */

const PAGE_BYTES = 4_096;
const WORD_BYTES = 4;
/** Length of the head, length of the memory, number of pages. */
const COUNTS = 3;

/** `image` is what Pyodide makes: a head that says its own length in its second word, then the memory. */
export function packImage(image: Uint8Array, fresh: Uint8Array): Uint8Array {
  const headBytes = new DataView(image.buffer, image.byteOffset).getUint32(WORD_BYTES, true);
  const memory = image.subarray(headBytes);
  const pages = numbersOf(memory).filter(
    (page) => !isSame(pageOf(memory, page), pageOf(fresh, page)),
  );
  const counts = new Uint32Array([headBytes, memory.length, pages.length, ...pages]);
  const packed = new Uint8Array(counts.byteLength + headBytes + pages.length * PAGE_BYTES);
  packed.set(new Uint8Array(counts.buffer));
  packed.set(image.subarray(0, headBytes), counts.byteLength);
  let at = counts.byteLength + headBytes;
  for (const page of pages) {
    packed.set(pageOf(memory, page), at);
    at += PAGE_BYTES;
  }
  return packed;
}

/** Length of the whole image in bytes. */
export function imageBytes(packed: ArrayBuffer): number {
  const [headBytes = 0, memoryBytes = 0] = new Uint32Array(packed, 0, COUNTS);
  return headBytes + memoryBytes;
}

/** Writes the whole image; `fresh` is the memory of an interpreter that has not begun. */
export function unpackImage(packed: ArrayBuffer, fresh: Uint8Array, image: Uint8Array): void {
  const [headBytes = 0, , count = 0] = new Uint32Array(packed, 0, COUNTS);
  const pages = new Uint32Array(packed, COUNTS * WORD_BYTES, count);
  let at = pages.byteOffset + pages.byteLength;
  image.set(new Uint8Array(packed, at, headBytes));
  image.set(fresh, headBytes);
  at += headBytes;
  for (const page of pages) {
    image.set(new Uint8Array(packed, at, PAGE_BYTES), headBytes + page * PAGE_BYTES);
    at += PAGE_BYTES;
  }
}

function numbersOf({ length }: Uint8Array): readonly number[] {
  return Array.from({ length: length / PAGE_BYTES }, (_, page) => page);
}

function pageOf(memory: Uint8Array, page: number): Uint8Array {
  return memory.subarray(page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
