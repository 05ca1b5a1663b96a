import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchRuntime, type RuntimeFile, type RuntimeName } from "./fetch-runtime.ts";

const CONTENT = new TextEncoder().encode("Python, in short");

async function describeFile(name: string): Promise<RuntimeFile> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", CONTENT));
  const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { url: `/test-python/${name}.bin`, bytes: CONTENT.length, sha256 };
}

async function manifest(): Promise<{ readonly [name in RuntimeName]: RuntimeFile }> {
  const [worker, wasm, stdlib, image] = await Promise.all([
    describeFile("worker"),
    describeFile("wasm"),
    describeFile("stdlib"),
    describeFile("image"),
  ]);
  return { worker, wasm, stdlib, image };
}

/** All files from a host that answers like this. */
async function load(answer: () => Promise<Response>) {
  vi.stubGlobal("fetch", answer);
  const progress: (readonly [number, number])[] = [];
  const bytes = fetchRuntime((loaded, total) => progress.push([loaded, total]), await manifest());
  const results = await Promise.allSettled(Object.values(bytes));
  return { results, progress };
}

function reasons(results: readonly PromiseSettledResult<ArrayBuffer>[]): readonly string[] {
  return results.map((result) => (result.status === "rejected" ? result.reason.message : "fine"));
}

describe("fetchRuntime", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("counts to the end and hands out what was asked for", async () => {
    const { results, progress } = await load(async () => new Response(CONTENT));
    expect(reasons(results)).toEqual(["fine", "fine", "fine", "fine"]);
    expect(progress.at(-1)).toEqual([64, 64]);
  });

  it.each([
    ["is not there", async () => new Response("", { status: 404 }), "the server answered 404"],
    ["does not answer", () => Promise.reject(new TypeError("failed")), "does not answer"],
    ["is cut off", async () => new Response(CONTENT.slice(1)), "broke off or arrived damaged"],
    ["is another version", async () => new Response(CONTENT.toReversed()), "Reload the page"],
  ])("says what to do when a file %s", async (_case, answer, sentence) => {
    const { results } = await load(answer);
    for (const reason of reasons(results)) expect(reason).toContain(sentence);
  });

  it("says when the person is offline", async () => {
    vi.stubGlobal("navigator", { onLine: false });
    const { results } = await load(() => Promise.reject(new TypeError("failed")));
    expect(reasons(results)[0]).toContain("you are offline");
  });
});
