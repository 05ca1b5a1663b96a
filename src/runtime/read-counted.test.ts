import { describe, expect, it } from "vitest";
import { readCounted } from "./read-counted.ts";

const CONTENT = new TextEncoder().encode("butter the toast ".repeat(20));

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
  it("reads a body and counts each of its pieces", async () => {
    const counted: number[] = [];
    const read = await readCounted(bodyOf(CONTENT), CONTENT.length, (count) => counted.push(count));
    expect(new Uint8Array(read)).toEqual(CONTENT);
    expect(counted.length).toBeGreaterThan(2);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(CONTENT.length);
  });

  it.each([
    ["breaks off", CONTENT.slice(0, -20)],
    ["is empty", new Uint8Array(0)],
    ["is longer than it should be", new Uint8Array(CONTENT.length + 1)],
  ])("rejects a body that %s", async (_case, bytes) => {
    await expect(readCounted(bodyOf(bytes), CONTENT.length, () => {})).rejects.toThrow();
  });
});
