/** Reads a body, counting bytes as they arrive, and decompresses it unless the host already did. */

type Expected = {
  /** Length after decompression. */
  readonly bytes: number;
  readonly gzipBytes: number;
};

const GZIP_MAGIC = [0x1f, 0x8b];

/**
 * Counts up to `gzipBytes` in all. Some hosts serve `.gz` with `Content-Encoding: gzip`, so that the browser has
 * decompressed it before: the first bytes tell. Throws when the length is not the expected one.
 */
export async function readCounted(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  expected: Expected,
  count: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const reader = body.getReader();
  const first = await reader.read();
  const isGzip = GZIP_MAGIC.every((byte, index) => first.value?.[index] === byte);
  const share = isGzip ? 1 : expected.gzipBytes / expected.bytes;
  let chunk = first;
  const counted = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (chunk.done) return controller.close();
      count(chunk.value.length * share);
      controller.enqueue(chunk.value);
      chunk = await reader.read();
    },
    cancel: (reason) => reader.cancel(reason),
  });
  const plain = isGzip ? counted.pipeThrough(new DecompressionStream("gzip")) : counted;
  return collect(plain, expected.bytes);
}

async function collect(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  length: number,
): Promise<ArrayBuffer> {
  const collected = new Uint8Array(length);
  const reader = stream.getReader();
  let position = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // A longer body throws a RangeError here, before it takes more memory.
    collected.set(value, position);
    position += value.length;
  }
  if (position !== length) throw new RangeError(`Expected ${length} bytes, received ${position}.`);
  return collected.buffer;
}
