/** One file of the runtime, ready to be served: compressed, named by its content. */
import { createHash } from "node:crypto";
import { constants, gzipSync } from "node:zlib";

export type Asset = {
  /** File name with a piece of the hash, without a folder. */
  readonly name: string;
  /** Length after decompression. */
  readonly bytes: number;
  readonly gzipBytes: number;
  /** Of the decompressed content, hexadecimal. */
  readonly sha256: string;
  readonly gzip: Uint8Array;
};

/** `level` is zlib's, 1 to 9. */
export function makeAsset(stem: string, content: Uint8Array, level: number = constants.Z_BEST_COMPRESSION): Asset {
  const sha256 = createHash("sha256").update(content).digest("hex");
  const gzip = gzipSync(content, { level });
  return { name: `${stem}-${sha256.slice(0, 12)}.gz`, bytes: content.length, gzipBytes: gzip.length, sha256, gzip };
}
