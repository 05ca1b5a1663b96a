/**
 * Reads a body of a known length, counting bytes as they arrive. Throws when it ends early, and before a longer one takes
 * more memory.
 */
export async function readCounted(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  length: number,
  count: (bytes: number) => void,
): Promise<ArrayBuffer> {
  const collected = new Uint8Array(length);
  const reader = body.getReader();
  let position = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    // A longer body throws a RangeError here.
    collected.set(value, position);
    position += value.length;
    count(value.length);
  }
  if (position !== length) throw new RangeError(`Expected ${length} bytes, received ${position}.`);
  return collected.buffer;
}
