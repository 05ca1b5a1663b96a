import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cachedFile, cacheKey } from "./cached-file.ts";

describe("cachedFile", () => {
  it("makes a file once and forgets the one before", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "assets-")), "new");
    let made = 0;
    const make = async () => Buffer.from(String(++made));
    const ask = async (key: string, kind: string) =>
      readFile(await cachedFile({ folder, key, kind }, make), "utf8");
    const texts = [
      await ask("a", "wasm"),
      await ask("a", "wasm"),
      await ask("a", "stdlib"),
      await ask("b", "wasm"),
    ];
    expect(texts).toEqual(["1", "1", "2", "3"]);
    expect((await readdir(folder)).sort()).toEqual(["a-stdlib", "b-wasm"]);
  });
});

describe("cacheKey", () => {
  it("differs when an ingredient differs, also when their joined text does not", () => {
    expect(cacheKey(["a", "bc"])).not.toBe(cacheKey(["ab", "c"]));
    expect(cacheKey(["a", "bc"])).toBe(cacheKey(["a", "bc"]));
  });
});
