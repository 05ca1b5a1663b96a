import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readCounted } from "./read-counted.ts";

const CONTENT = new TextEncoder().encode("butter the toast ".repeat(2_000));
const GZIP = new Uint8Array(gzipSync(CONTENT));
const EXPECTED = { bytes: CONTENT.length, gzipBytes: GZIP.length };

function bodyOf(
  bytes: Uint8Array<ArrayBuffer>,
  piece = 50,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = 0;
  return new ReadableStream({
    pull(controller) {
      if (position >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(position, position + piece));
      position += piece;
    },
  });
}

describe("readCounted", () => {
  it.each([
    ["compressed, as it lies on the host", GZIP],
    ["decompressed already by the browser", CONTENT],
  ])("reads a body that is %s", async (_case, bytes) => {
    const read = await readCounted(bodyOf(bytes), EXPECTED, () => {});
    expect(new Uint8Array(read)).toEqual(CONTENT);
  });

  it.each([
    ["compressed", GZIP],
    ["decompressed already", CONTENT],
  ])("counts up to the compressed length when the body is %s", async (_case, bytes) => {
    const counted: number[] = [];
    await readCounted(bodyOf(bytes), EXPECTED, (count) => counted.push(count));
    expect(counted.length).toBeGreaterThan(2);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBeCloseTo(GZIP.length);
  });

  it.each([
    ["breaks off", GZIP.slice(0, -20)],
    ["is damaged inside", GZIP.with(GZIP.length >> 1, 255)],
    ["is empty", new Uint8Array(0)],
    ["is another file", new TextEncoder().encode("<!doctype html>")],
    ["is longer than it should be", new Uint8Array(gzipSync(new Uint8Array(CONTENT.length + 1)))],
  ])("rejects a body that %s", async (_case, bytes) => {
    await expect(readCounted(bodyOf(bytes), EXPECTED, () => {})).rejects.toThrow();
  });
});
