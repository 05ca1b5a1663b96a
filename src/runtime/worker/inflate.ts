import { readCounted } from "../read-counted.ts";

/** A gzip file ends with the length of what is in it. */
const LENGTH_BYTES = 4;

/** Unpacks gzip, which is how large files travel to the worker. Rejects when it is damaged. */
export async function inflate(gzip: ArrayBuffer): Promise<ArrayBuffer> {
  const length = new DataView(gzip).getUint32(gzip.byteLength - LENGTH_BYTES, true);
  const packed = new Blob([gzip]).stream();
  return readCounted(packed.pipeThrough(new DecompressionStream("gzip")), length, () => {});
}
