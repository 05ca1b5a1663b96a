import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_PROJECT, MAX_SOURCE, type Project } from "#stores/project.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { deflate } from "./deflate.ts";
import { isShareFragment } from "./share-fragment.ts";
import { MAX_LINK_LENGTH, readShareFragment, toShareFragment } from "./share-link.ts";

const PROJECT: Project = {
  ...EMPTY_PROJECT,
  title: "Käse & toast",
  files: { "kitchen/models.py": "class Profile: ...\n", "main.py": "print('🍞')\n" },
  session: ["Profile.objects.create(name='Ada')"],
};
/** Written by the first release; must open for ever. */
const FROZEN =
  "#code=q1YqU7Iy1FFKy8xJLVayqlbKTczM0yuoVLJSKijKzCvRUE_LLCouUShKzUlNLE5V14zJU6rVUSrJLMlJVbJScivKr0rNU6oFAA";

async function linkOf(value: unknown): Promise<string> {
  return `#code=${toBase64url(await deflate(new TextEncoder().encode(JSON.stringify(value))))}`;
}
async function sentenceOf(fragment: string): Promise<string> {
  const read = await readShareFragment(fragment);
  return read.type === "problem" ? read.sentence : "opened";
}

describe("share link", () => {
  it("brings back the title, the files in their order and the session", async () => {
    const read = await readShareFragment(await toShareFragment(PROJECT));
    expect(read).toEqual({ type: "project", project: PROJECT });
    if (read.type === "project")
      expect(Object.keys(read.project.files)).toEqual(Object.keys(PROJECT.files));
  });

  it("reads a hand-made #json= link", async () => {
    const json = new TextEncoder().encode('{"v":1,"files":{"main.py":"print(1)"}}');
    const read = await readShareFragment(`#json=${toBase64url(json)}`);
    expect(read.type === "project" && read.project.files).toEqual({ "main.py": "print(1)" });
  });

  it("reads links that a mailer padded, escaped or wrote in plain base64", async () => {
    const fragment = await toShareFragment(PROJECT);
    const plain = fragment.replace("#code=", "").replace(/-/g, "+").replace(/_/g, "/");
    expect(await sentenceOf(`#code=${encodeURIComponent(`${plain}==`)}`)).toBe("opened");
  });

  it("knows which fragments are links", () => {
    expect(["#code=x", "#json=x", "#scenario=toaster", "", "#"].map(isShareFragment)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("says what is wrong with a link and never throws", async () => {
    const bomb = `#code=${toBase64url(await deflate(new Uint8Array(50_000_000)))}`;
    const files = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}.py`, ""]));
    expect(
      await Promise.all([
        sentenceOf("#code="),
        sentenceOf("#code=%%%"),
        sentenceOf("#code=AAAA"),
        sentenceOf(bomb),
        sentenceOf(`#code=${"A".repeat(MAX_LINK_LENGTH)}`),
        linkOf([1]).then(sentenceOf),
        linkOf({ v: 2 }).then(sentenceOf),
        linkOf({ v: 1, files: {} }).then(sentenceOf),
        linkOf({ v: 1, files: files(65) }).then(sentenceOf),
        linkOf({ v: 1, files: { "../etc/passwd": "" } }).then(sentenceOf),
        linkOf({ v: 1, files: { "main.py": "x".repeat(MAX_SOURCE + 1) } }).then(sentenceOf),
        linkOf({ v: 1, files: { "main.py": 7 } }).then(sentenceOf),
      ]),
    ).toEqual([
      "it is damaged: part of it is missing or was changed on the way",
      "it is damaged: part of it is missing or was changed on the way",
      "it is damaged: part of it is missing or was changed on the way",
      "it unpacks to more than 2 MiB",
      "it is 1,000,006 characters long; at most 1,000,000 can be read",
      expect.stringMatching(/^it does not contain a project/),
      "it was made by a newer version of Signal Kitchen; reload the page and try again",
      "it contains no files",
      "it contains 65 files; at most 64 are allowed",
      "it contains a file with an unusable path: ../etc/passwd",
      "it contains 257 KiB of text; at most 256 KiB are allowed",
      expect.stringMatching(/^it does not contain a project/),
    ]);
  });

  it("answers any mutation of a link without an exception", async () => {
    const fragment = await toShareFragment(PROJECT);
    const mutation = fc.record({
      at: fc.nat(fragment.length - 7),
      remove: fc.nat(9),
      insert: fc.string({ maxLength: 9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let link = fragment;
        for (const { at, remove, insert } of mutations)
          link = link.slice(0, 6 + at) + insert + link.slice(6 + at + remove);
        expect(["project", "problem"]).toContain((await readShareFragment(link)).type);
      }),
      { numRuns: 500 },
    );
  });

  it("writes any project so that it reads back the same", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: "binary" }),
        fc.array(fc.string(), { maxLength: 5 }),
        async (text, session) => {
          const project = {
            ...PROJECT,
            files: { "main.py": text.toWellFormed() },
            session: session.map((line) => line.toWellFormed()),
          };
          expect(await readShareFragment(await toShareFragment(project))).toEqual({
            type: "project",
            project,
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it("inverts base64url for all bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(Array.from(fromBase64url(toBase64url(bytes)) ?? [-1])).toEqual(Array.from(bytes));
      }),
    );
  });

  it("opens the link of the first release", async () => {
    expect(await sentenceOf(FROZEN)).toBe("opened");
  });
});
