/**
 * An image as it travels: of the memory of an interpreter that has started, only the pages that differ from one that has
 * not. Half of the whole, and the rest need not be unpacked, checked and copied.
 */

const PAGE_BYTES = 4_096;
const WORD_BYTES = 4;
/** Length of the head, number of pages. */
const COUNTS = 2;

/**
 * `image` is what Pyodide makes: a head that says its own length in its second word, then the memory. A page is left out
 * when it is the same in each of the memories `before`.
 */
export function packImage(image: Uint8Array, before: readonly Uint8Array[]): Uint8Array {
  const headBytes = new DataView(image.buffer, image.byteOffset).getUint32(WORD_BYTES, true);
  const memory = image.subarray(headBytes);
  const pages = numbersOf(memory).filter((page) =>
    before.some((one) => !isSame(pageOf(memory, page), pageOf(one, page))),
  );
  const counts = new Uint32Array([headBytes, pages.length, ...pages]);
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

/** The head alone: an image without a memory. */
export function imageHead(packed: ArrayBuffer): Uint8Array {
  const { head } = partsOf(packed);
  return head;
}

/** Makes `memory`, one of those the pages were chosen by, that of the image. */
export function writePages(packed: ArrayBuffer, memory: Uint8Array): void {
  const { head, pages } = partsOf(packed);
  let at = head.byteOffset + head.byteLength;
  for (const page of pages) {
    memory.set(new Uint8Array(packed, at, PAGE_BYTES), page * PAGE_BYTES);
    at += PAGE_BYTES;
  }
}

function partsOf(packed: ArrayBuffer): {
  readonly pages: Uint32Array;
  readonly head: Uint8Array;
} {
  const [headBytes = 0, count = 0] = new Uint32Array(packed, 0, COUNTS);
  const pages = new Uint32Array(packed, COUNTS * WORD_BYTES, count);
  return { pages, head: new Uint8Array(packed, pages.byteOffset + pages.byteLength, headBytes) };
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
