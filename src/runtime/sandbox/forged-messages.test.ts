import fc from "fast-check";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { MAX_BAD_MESSAGES } from "../limits.ts";
import type { FromWorker } from "../protocol.ts";
import { parseFromWorker } from "../protocol-schema.ts";
import { type BoxNews, claimsToEnd, openPythonBox, UNREADABLE } from "./python-box.ts";

// What a hostile worker may post: anything a structured clone can carry, and messages that are nearly right.

const HAPPENED = { seq: 1, at: 0.5, parent: null, place: { file: "main.py", line: 1 } };
const VALUE = { kind: "sequence", text: "[1]", type: "list", parts: [] };
const ERROR = { type: "ValueError", message: "no", trail: [], traceback: "ValueError: no" };

/** One well-formed message of each kind that may come during run 1. */
const WELL_FORMED: readonly object[] = [
  { type: "events", run: 1, events: [] },
  {
    type: "events",
    run: 1,
    events: [{ ...HAPPENED, type: "output.written", stream: "stdout", text: "Toast" }],
  },
  {
    type: "events",
    run: 1,
    events: [{ ...HAPPENED, type: "line.finished", span: 1, value: VALUE, error: ERROR }],
  },
  {
    type: "events",
    run: 1,
    events: [{ ...HAPPENED, type: "row.inserted", model: "m", pk: 1n, row: { a: null, b: "x" } }],
  },
  { type: "unparsed", run: 1, problems: [{ severity: "error", message: "m", frame: null }] },
  { type: "finished", run: 1, ok: true, timing: { total: 3, setup: 1, main: 1, session: 1 } },
  { type: "prepared", run: 1 },
  { type: "pong", run: 1 },
  { type: "ready", python: "3.14" },
];

const NAMES = fc.constantFrom(
  ..."__proto__ constructor prototype toString valueOf hasOwnProperty then length toJSON".split(
    " ",
  ),
);

const exotic: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    undefined,
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    -0,
    2 ** 53,
    1n << 9_000n,
    -(10n ** 999n),
    "\ud800",
    "<img src=x onerror=alert(1)>",
  ),
  fc
    .constantFrom<() => unknown>(
      () => new Map([["type", "finished"]]),
      () => new Set(["events"]),
      () => new Date(Number.NaN),
      () => /(a*)*b/g,
      () => new ArrayBuffer(16),
      () => new DataView(new ArrayBuffer(8)),
      () => new Error("forged", { cause: { type: "ready" } }),
      () => new Blob(["forged"]),
      () => Object("boxed"),
      () => new Float64Array(9),
    )
    .map((make) => make()),
  NAMES,
);

/** Each of these takes a thousand times as long as any other, until it is refused. */
const vast: fc.Arbitrary<unknown> = fc
  .constantFrom<() => unknown>(
    () => new Array(4_000_000_000),
    () => "x".repeat(9_000_000),
    () => selfContaining(),
    () => nested(2_000),
  )
  .map((make) => make());

/** A value of any kind, at any depth. */
const anything: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 60, arbitrary: exotic },
  { weight: 1, arbitrary: vast },
  {
    weight: 30,
    arbitrary: fc.anything({
      key: fc.oneof(NAMES, fc.string()),
      values: [fc.boolean(), fc.double(), fc.string(), fc.bigInt(), NAMES],
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      maxDepth: 2,
      size: "xsmall",
    }),
  },
);

/** A well-formed message with one part, at any depth, replaced, added or gone. */
const spoilt = fc
  .record({
    message: fc.constantFrom(...WELL_FORMED),
    steps: fc.array(fc.nat(20), { maxLength: 6 }),
    how: fc.constantFrom("replace", "add", "remove"),
    name: fc.oneof(NAMES, fc.string({ maxLength: 5 })),
    value: anything,
  })
  .map(({ message, steps, how, name, value }) => {
    const copy: object = structuredClone(message);
    let at = copy;
    let key = "type";
    for (const step of steps) {
      const keys = Object.keys(at);
      if (keys.length === 0) break;
      key = keys[step % keys.length] ?? key;
      const below: unknown = Reflect.get(at, key);
      if (typeof below !== "object" || below === null) break;
      at = below;
    }
    if (how === "remove") Reflect.deleteProperty(at, key);
    else
      Reflect.defineProperty(at, how === "add" && name !== "length" ? name : key, {
        ...OPEN,
        value,
      });
    return copy;
  });

const OPEN = { enumerable: true, configurable: true, writable: true };

/** Most of these are refused, some happen to be right. */
const forgedMessage: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 1, arbitrary: anything },
  { weight: 1, arbitrary: fc.record({ type: fc.oneof(anything, NAMES), run: anything }) },
  { weight: 3, arbitrary: spoilt },
);

function selfContaining(): object {
  const message: { type: string; events: unknown[] } = { type: "events", events: [] };
  message.events.push(message);
  return message;
}

function nested(depth: number): object {
  let value: object = {};
  for (let made = 0; made < depth; made += 1) value = { parts: [value] };
  return value;
}

/** A frame without a frame: what is posted is cloned as the browser would. */
const line = vi.hoisted(() => ({
  onmessage: (_event: { data: unknown }): void => undefined,
  postMessage: (): void => undefined,
}));
vi.mock("./sandbox-frame.ts", () => ({
  openSandboxFrame: () => ({ port: line, give: () => undefined, remove: () => undefined }),
}));

const NOTHING = Promise.resolve(new ArrayBuffer(0));
const BYTES = { worker: NOTHING, wasm: NOTHING, stdlib: NOTHING, image: NOTHING };
const READY = { type: "ready", python: "3.14" };
const FINISHED = {
  type: "finished",
  run: 1,
  ok: true,
  timing: { total: 0, setup: 0, main: 0, session: 0 },
};
/** Malformed, or said at the wrong time: a run is prepared once. */
function isRefused(
  message: FromWorker | null,
  index: number,
  all: readonly (FromWorker | null)[],
): boolean {
  if (message?.type === "prepared")
    return all.findIndex((each) => each?.type === "prepared") < index;
  return message === null || message.type === "ready";
}

/** These end a run or an interpreter, as they may. */
const FINAL = new Set<unknown>(["finished", "unparsed", "failed"]);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

it("drops and counts 10,000 forged messages, and takes the well-formed one after them", () => {
  let posted = 0;
  let dropped = 0;
  fc.assert(
    fc.property(fc.array(forgedMessage, { minLength: 1, maxLength: 4 }), (messages) => {
      const heard: BoxNews[] = [];
      const box = openPythonBox(BYTES, (news) => heard.push(news));
      const post = (data: unknown) => line.onmessage({ data: cloned(data) });
      post(READY);
      box.post({ type: "run", run: 1, files: {}, session: [] });
      const good = messages.map((message) => parseFromWorker(cloned(message)));
      if (good.some((message) => message !== null && FINAL.has(message.type))) return;
      if (messages.some((message) => claimsToEnd(cloned(message)))) return;
      for (const message of messages) post(message);
      post(FINISHED);
      box.remove();
      const refused = good.filter(isRefused).length;
      posted += messages.length;
      dropped += refused;
      expect(refused).toBeLessThan(MAX_BAD_MESSAGES);
      expect(heard.filter(({ type }) => type === "refused")).toHaveLength(refused);
      expect(heard.at(-1)).toEqual({ type: "answer", answer: FINISHED });
    }),
    { numRuns: 8_000, seed: SEED, endOnFailure: true },
  );
  expect(posted).toBeGreaterThan(10_000);
  expect(dropped).toBeGreaterThan(9_000);
}, 170_000);

it("ends an interpreter whose last word cannot be read, at once", () => {
  for (const type of ["finished", "unparsed"]) {
    const heard: BoxNews[] = [];
    const box = openPythonBox(BYTES, (news) => heard.push(news));
    const post = (data: unknown) => line.onmessage({ data });
    post(READY);
    post({ type, run: 1, timing: null });
    expect(heard.at(-1)).toEqual({ type: "refused" });
    box.post({ type: "run", run: 1, files: {}, session: [] });
    post({ type, run: 1, timing: null });
    expect(heard.at(-1)).toEqual({ type: "dead", sentence: UNREADABLE });
  }
});

it.each([
  ["empty and vast", () => new Array(4_000_000_000)],
  ["one long text", () => "x".repeat(9_000_000)],
  ["a message that contains itself", selfContaining],
  ["a thousand levels", () => nested(1_000)],
  ["a number of a million digits", () => 1n << 3_300_000n],
])("refuses what is vast: %s", (_case, make) => {
  expect(parseFromWorker(cloned(make()))).toBeNull();
});

/** The same every time, so that a failure can be repeated; another one now and then by hand. */
const SEED = 314;

/** What arrives; a value that no clone can carry arrives as nothing. */
function cloned(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return undefined;
  }
}
