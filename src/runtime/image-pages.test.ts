import fc from "fast-check";
import { expect, it } from "vitest";
import { imageBytes, packImage, unpackImage } from "./image-pages.ts";

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
    fc.property(writes, writes, (before, after) => {
      const fresh = memoryWith(before);
      const image = imageOf(memoryWith(after));
      const packed = packImage(image, fresh).slice().buffer;
      const unpacked = new Uint8Array(imageBytes(packed)).fill(9);
      unpackImage(packed, fresh, unpacked);
      expect(Buffer.compare(unpacked, image)).toBe(0);
    }),
  );
});

it("takes only pages that changed", () => {
  const fresh = memoryWith({ 5: 1 });
  const image = imageOf(memoryWith({ 5: 1, [3 * PAGE]: 2, [3 * PAGE + 9]: 3 }));
  expect(packImage(image, fresh).length).toBe(4 * 4 + HEAD + PAGE);
});
