/**
 * One file of the runtime, ready to be served: compressed, named by its content. Not as `.gz`: some hosts have the browser
 * unpack such files, which the worker does.
 */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

export type Asset = {
  /** File name with a piece of the hash, without a folder. */
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly content: Uint8Array;
};

export function compress(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

/** An asset of content that is compressed already; `stem` begins its file name. */
export function makeAsset(stem: string, content: Uint8Array): Asset {
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { name: `${stem}-${sha256.slice(0, 12)}.bin`, sha256, content };
}
