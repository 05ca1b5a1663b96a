import fc from "fast-check";
import { expect, it } from "vitest";
import { imageHead, packImage, writePages } from "./image-pages.ts";

const PAGE = 4_096;
const HEAD = 64;

/** A few numbers written to a memory of eight pages. */
const writes = fc.dictionary(
  fc.integer({ min: 0, max: 8 * PAGE - 1 }).map(String),
  fc.integer({ min: 0, max: 255 }),
);

function memoryWith(changes: { readonly [at: string]: number }): Uint8Array {
  const memory = new Uint8Array(8 * PAGE);
  for (const [at, byte] of Object.entries(changes)) memory[Number(at)] = byte;
  return memory;
}

function imageOf(memory: Uint8Array): Uint8Array {
  const image = new Uint8Array(HEAD + memory.length).fill(7, 0, HEAD);
  new DataView(image.buffer).setUint32(4, HEAD, true);
  image.set(memory, HEAD);
  return image;
}

it("comes out as it went in, whatever was written before and after", () => {
  fc.assert(
    fc.property(writes, writes, writes, (data, made, after) => {
      const before = [data, made].map(memoryWith);
      const image = imageOf(memoryWith(after));
      const packed = packImage(image, before).slice().buffer;
      expect(Buffer.compare(imageHead(packed), image.subarray(0, HEAD))).toBe(0);
      for (const memory of before) {
        writePages(packed, memory);
        expect(Buffer.compare(memory, image.subarray(HEAD))).toBe(0);
      }
    }),
  );
});

it("takes only pages that changed", () => {
  const image = imageOf(memoryWith({ 5: 1, [3 * PAGE]: 2, [3 * PAGE + 9]: 3 }));
  const data = memoryWith({ 5: 1 });
  const made = memoryWith({ 5: 1, [4 * PAGE]: 8 });
  const bytesOf = (pages: number): number => (2 + pages) * 4 + HEAD + pages * PAGE;
  expect(packImage(image, [data]).length).toBe(bytesOf(1));
  expect(packImage(image, [data, made]).length).toBe(bytesOf(2));
});
