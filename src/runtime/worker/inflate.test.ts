import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inflate } from "./inflate.ts";

const CONTENT = new TextEncoder().encode("butter the toast ".repeat(20_000));
const GZIP = new Uint8Array(gzipSync(CONTENT));

describe("inflate", () => {
  it("gives what was packed", async () => {
    expect(new Uint8Array(await inflate(GZIP.slice().buffer))).toEqual(CONTENT);
  });

  it.each([
    ["breaks off", GZIP.slice(0, -20)],
    ["is damaged inside", GZIP.with(GZIP.length >> 1, 255)],
    ["is empty", new Uint8Array(0)],
    ["says another length", GZIP.with(GZIP.length - 2, 9)],
    ["is no gzip", new TextEncoder().encode("<!doctype html>")],
  ])("rejects a file that %s", async (_case, bytes) => {
    await expect(inflate(bytes.slice().buffer)).rejects.toThrow();
  });
});
