import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { compress, makeAsset } from "./asset.ts";

describe("makeAsset", () => {
  it("names the file by its content", () => {
    const [one, same, other] = ["a", "a", "b"].map((text) =>
      makeAsset("part", compress(Buffer.from(text))),
    );
    expect(one?.name).toMatch(/^part-[0-9a-f]{12}\.bin$/);
    expect(one?.name).toBe(same?.name);
    expect(one?.name).not.toBe(other?.name);
  });

  it("packs the content", () => {
    const content = Buffer.from("butter ".repeat(100));
    const asset = makeAsset("part", compress(content));
    expect(asset.content.length).toBeLessThan(60);
    expect(gunzipSync(asset.content).equals(content)).toBe(true);
  });
});
