import fc from "fast-check";
import { expect, test } from "vitest";
import type { Action, Program, ReceiverScript } from "../testing/model-program.ts";
import { faultsOf } from "../testing/model-program-check.ts";
import type { OnDelete } from "./model-spec.ts";

/** 500 in every test run, 2,000 by `npm run fuzz`, more by `FUZZ_RUNS=10000`. */
const { FUZZ_RUNS, npm_lifecycle_event: script } = process.env;
const RUNS = Number(FUZZ_RUNS ?? (script === "fuzz" ? 2000 : 500));

const RULES: readonly OnDelete[] = [
  "CASCADE",
  "CASCADE",
  "PROTECT",
  "RESTRICT",
  "SET_NULL",
  "SET_DEFAULT",
  "DO_NOTHING",
  "DB_CASCADE",
  "DB_SET_NULL",
];

const model = fc.nat(3);
const key = fc.integer({ min: 1, max: 4 });
const value = fc.option(key, { freq: 1 });
const often = fc.oneof(
  { arbitrary: fc.constant(true), weight: 3 },
  { arbitrary: fc.constant(false), weight: 1 },
);
const seldom = often.map((one) => !one);

const { action } = fc.letrec<{ action: Action; body: readonly Action[] }>((tie) => ({
  body: fc.array(tie("action"), { maxLength: 4, size: "max", depthIdentifier: "body" }),
  action: fc.oneof(
    { depthIdentifier: "body", maxDepth: 3 },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant("save" as const),
        model,
        key: value,
        values: fc.array(value, { minLength: 1, maxLength: 3 }),
        how: fc.constantFrom("plain", "plain", "plain", "insert", "update", "fields", "raw"),
        caught: often,
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        do: fc.constant("delete" as const),
        model,
        keys: fc.array(key, { minLength: 1, maxLength: 3 }),
        instance: fc.boolean(),
        keepParents: seldom,
        caught: often,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("link" as const),
        how: fc.constantFrom("add", "remove", "clear", "set", "clear and set"),
        reverse: fc.boolean(),
        owner: key,
        targets: fc.uniqueArray(key, { maxLength: 3 }),
        caught: often,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant("bulk" as const),
        model,
        rows: fc.array(value, { maxLength: 3 }),
        conflicts: fc.constantFrom("raise", "ignore", "update"),
        caught: often,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant("update" as const), model, value, caught: often }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("block" as const),
        savepoint: often,
        fails: seldom,
        body: tie("body"),
        caught: often,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant("later" as const),
        robust: fc.boolean(),
        fails: seldom,
        body: tie("body"),
        caught: often,
      }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("break" as const), caught: often }) },
  ),
}));

const receiver: fc.Arbitrary<ReceiverScript> = fc.record({
  signal: fc.constantFrom("pre_save", "post_save", "pre_delete", "post_delete", "m2m_changed"),
  model: fc.option(model),
  fails: seldom,
  body: fc.array(action, { maxLength: 2 }),
});

/** Some programs have receivers that only listen: then the order of everything is known. */
const receivers = fc.oneof(
  fc.array(receiver, { maxLength: 4 }),
  fc.array(
    receiver.map((one) => ({ ...one, fails: false, body: [] })),
    { maxLength: 4 },
  ),
);

const program: fc.Arbitrary<Program> = fc.record({
  graph: fc.record({
    models: fc.array(
      fc.record({
        parent: fc.option(fc.nat(2), { freq: 1 }),
        pointers: fc.array(
          fc.record({ back: model, rule: fc.constantFrom(...RULES), nullable: fc.boolean() }),
          { maxLength: 2 },
        ),
        unique: fc.boolean(),
      }),
      { minLength: 2, maxLength: 4 },
    ),
    linksAreAuto: fc.boolean(),
  }),
  filled: fc.nat(3),
  receivers,
  actions: fc.array(action, { minLength: 5, maxLength: 30, size: "max" }),
});

test(
  `${RUNS} random programs over random models keep every invariant`,
  () => {
    fc.assert(
      fc.property(program, (given) => {
        expect(faultsOf(given)).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
  20_000 + RUNS * 50,
);
