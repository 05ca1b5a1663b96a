import fc from "fast-check";
import { expect, it } from "vitest";
import { EMPTY_PROJECT, type Project } from "#stores/project.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { deflate } from "./deflate.ts";
import { writeProjectJson } from "./project-json.ts";
import { type ReadProject, readProjectJson } from "./project-schema.ts";
import { readShareFragment, toShareFragment } from "./share-link.ts";

/** The same damage every time, so that a failure can be repeated. */
const SEED = 2718;

const PROJECT: Project = {
  ...EMPTY_PROJECT,
  title: "Käse & toast",
  files: { "kitchen/models.py": "class Profile: ...\n".repeat(20), "main.py": "print('🍞')\n" },
  session: ["Profile.objects.create(name='Ada')"],
};

const NAMES = fc.constantFrom(..."v files title session settings __proto__ constructor".split(" "));
const anything = fc.oneof(
  fc.anything({ key: NAMES }),
  fc.constantFrom(
    1e308,
    "x".repeat(300_000),
    Array.from({ length: 10_000 }, () => "x"),
  ),
);

/** Something cut out, something put in its place; often nothing of one of them. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constantFrom(0, 1, 1e6), fc.nat(9)),
  insert: fc.oneof(fc.constant(""), fc.string({ unit: "binary", maxLength: 9 }), NAMES),
});
type Damage = { readonly at: number; readonly remove: number; readonly insert: string };

function damaged(text: string, all: readonly Damage[]): string {
  return all.reduce((sofar, { at, remove, insert }) => {
    const start = Math.floor(at * sofar.length);
    return sofar.slice(0, start) + insert + sofar.slice(start + remove);
  }, text);
}

/** A value of the right shape with one part replaced. */
const wrongType = fc.record({ name: NAMES, value: anything }).map(({ name, value }) => {
  const project: object = JSON.parse(writeProjectJson(PROJECT));
  Object.defineProperty(project, name, { value, enumerable: true, configurable: true });
  return project;
});

/** What was read is whole, or a sentence says what is wrong. */
function isHandled(read: ReadProject): boolean {
  if (read.type === "problem")
    return /^it (is|was|does|contains|unpacks)\b.{9,}/su.test(read.sentence);
  const { files, title, session } = read.project;
  return [title, ...Object.keys(files), ...Object.values(files), ...session].every(
    (text) => typeof text === "string",
  );
}

it("answers 4,000 damaged links with a project or a sentence", async () => {
  const links = [
    await toShareFragment(PROJECT),
    `#json=${toBase64url(bytesOf(writeProjectJson(PROJECT)))}`,
  ];
  const broken = fc.array(damage, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...links), broken, async (link, all) => {
      const text = `${link.slice(0, 6)}${damaged(link.slice(6), all)}`;
      expect(await readShareFragment(text)).toSatisfy(isHandled);
    }),
    { numRuns: 4_000, seed: SEED },
  );
}, 120_000);

it("answers 2,000 links whose packed bytes were flipped", async () => {
  const whole = fromBase64url((await toShareFragment(PROJECT)).slice(6)) ?? new Uint8Array();
  const flips = fc.array(
    fc.record({ at: fc.nat(whole.length - 1), mask: fc.integer({ min: 1, max: 255 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  );
  await fc.assert(
    fc.asyncProperty(flips, async (all) => {
      const bytes = whole.slice();
      for (const { at, mask } of all) bytes[at] = (bytes[at] ?? 0) ^ mask;
      expect(await readShareFragment(`#code=${toBase64url(bytes)}`)).toSatisfy(isHandled);
    }),
    { numRuns: 2_000, seed: SEED },
  );
}, 120_000);

it("answers 3,000 damaged files", () => {
  const whole = writeProjectJson(PROJECT);
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (all) => {
      expect(readProjectJson(damaged(whole, all))).toSatisfy(isHandled);
    }),
    { numRuns: 3_000, seed: SEED },
  );
}, 120_000);

it("answers 1,000 projects of wrong types and vast counts", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(wrongType, anything), async (value) => {
      const json =
        JSON.stringify(value, (_key, part) => (typeof part === "bigint" ? 0 : part)) ?? "";
      expect(readProjectJson(json)).toSatisfy(isHandled);
      expect(
        await readShareFragment(`#code=${toBase64url(await deflate(bytesOf(json)))}`),
      ).toSatisfy(isHandled);
    }),
    { numRuns: 1_000, seed: SEED },
  );
}, 120_000);

it.each([
  ["nested brackets", "[".repeat(1_000_000)],
  ["nested projects", '{"files":'.repeat(100_000)],
  ["a number without end", `{"v":1${"0".repeat(1_000_000)}}`],
  [
    "one file named a million letters",
    JSON.stringify({ v: 1, files: { ["a".repeat(1_000_000)]: "" } }),
  ],
  ["a prototype", '{"v":1,"files":{"__proto__":"print(1)"}}'],
  ["only a prototype", '{"__proto__":{"v":1,"files":{"main.py":""}}}'],
])("refuses a bomb: %s", (_case, json) => {
  const read = readProjectJson(json);
  expect(read.type).toBe("problem");
  expect(read).toSatisfy(isHandled);
});

function bytesOf(text: string) {
  return new TextEncoder().encode(text);
}
