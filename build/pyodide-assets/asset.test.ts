import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compress, makeAsset } from "./asset.ts";
import { cachedFile, cacheKey } from "./asset-cache.ts";

describe("makeAsset", () => {
  it("names the file by its decompressed content", () => {
    const [one, same, other] = ["a", "a", "b"].map((text) =>
      makeAsset("part", compress(Buffer.from(text))),
    );
    expect(one?.name).toMatch(/^part-[0-9a-f]{12}\.gz$/);
    expect(one?.name).toBe(same?.name);
    expect(one?.name).not.toBe(other?.name);
  });

  it("counts both lengths and keeps the content", () => {
    const content = Buffer.from("butter ".repeat(100));
    const asset = makeAsset("part", compress(content));
    expect(asset.bytes).toBe(700);
    expect(asset.gzip.length).toBeLessThan(60);
    expect(gunzipSync(asset.gzip).equals(content)).toBe(true);
  });
});

describe("cachedFile", () => {
  it("makes a file once and forgets the one before", async () => {
    const folder = join(await mkdtemp(join(tmpdir(), "assets-")), "new");
    let made = 0;
    const make = async () => Buffer.from(String(++made));
    const ask = async (key: string, kind: string) =>
      String(await cachedFile({ folder, key, kind }, make));
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
