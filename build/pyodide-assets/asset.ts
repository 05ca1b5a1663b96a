/** One file of the runtime, ready to be served: compressed, named by its content. */
import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

export type Asset = {
  /** File name with a piece of the hash, without a folder. */
  readonly name: string;
  /** Length after decompression. */
  readonly bytes: number;
  /** Of the decompressed content, hexadecimal. */
  readonly sha256: string;
  readonly gzip: Uint8Array;
};

export function compress(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

/** An asset of compressed content; `stem` begins its file name. */
export function makeAsset(stem: string, gzip: Uint8Array): Asset {
  const content = gunzipSync(gzip);
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { name: `${stem}-${sha256.slice(0, 12)}.gz`, bytes: content.length, sha256, gzip };
}
