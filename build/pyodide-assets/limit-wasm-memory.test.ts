import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { limitWasmMemory, readMemoryLimits } from "./limit-wasm-memory.ts";

const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const PAGE = 65_536;

/** A module with one section: the memory, as its bytes say. */
function moduleWithMemory(...memory: readonly number[]): Uint8Array {
  return new Uint8Array([...HEADER, 5, memory.length, ...memory]);
}

/** 1 to 65,536 pages, the maximum padded to four bytes. */
const SMALL = moduleWithMemory(1, 1, 1, 0x80, 0x80, 0x84, 0x00);

describe("limitWasmMemory", () => {
  it("writes the new maximum and keeps every other byte", () => {
    const limited = limitWasmMemory(SMALL, 200 * PAGE);
    expect([...limited]).toEqual([...SMALL.slice(0, 13), 0xc8, 0x81, 0x80, 0x00]);
    expect(readMemoryLimits(limited)).toMatchObject({ minimum: 1, maximum: 200 });
  });

  it("makes the browser refuse to grow beyond it", async () => {
    const exported = [7, 5, 1, 1, 0x6d, 2, 0];
    const limited = limitWasmMemory(new Uint8Array([...SMALL, ...exported]), 2 * PAGE);
    const { instance } = await WebAssembly.instantiate(limited);
    const [memory] = Object.values(instance.exports);
    if (!(memory instanceof WebAssembly.Memory)) throw new Error("no memory");
    expect(memory.grow(1)).toBe(1);
    expect(() => memory.grow(1)).toThrow(RangeError);
  });

  it.each([
    ["no memory section", new Uint8Array([...HEADER]), PAGE, "declares no memory"],
    ["no maximum", moduleWithMemory(1, 0, 1), PAGE, "Expected one memory with a maximum"],
    ["a number cut off", new Uint8Array([...HEADER, 5, 0x80]), PAGE, "ends inside a number"],
    ["less than it needs", SMALL, 0, "needs 1 pages"],
    ["more than it allows", SMALL, 70_000 * PAGE, "allows only 65536 pages"],
    ["half a page", SMALL, PAGE / 2, "is a multiple"],
  ])("fails loudly: %s", (_case, wasm, bytes, sentence) => {
    expect(() => limitWasmMemory(wasm, bytes)).toThrow(sentence);
  });

  it("finds the memory of Pyodide's interpreter where it expects it", () => {
    const path = createRequire(import.meta.url).resolve("pyodide/pyodide.asm.wasm");
    expect(readMemoryLimits(readFileSync(path))).toMatchObject({ minimum: 480, maximum: 65_536 });
  });
});
