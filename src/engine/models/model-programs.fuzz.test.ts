/** Random programs over a small graph of models; after each, what must be true of any database. */
import fc from "fast-check";
import { expect, it } from "vitest";
import {
  column,
  createModelsHost,
  type ModelsHost,
  model,
  pointer,
} from "../testing/models-host.ts";
import type { Row, TraceEvent } from "../trace/events.ts";
import { NO_MOMENT } from "../trace/recorder.ts";
import { DatabaseError } from "./database-error.ts";
import { deletePlan } from "./deletion.ts";
import type { OnDelete } from "./model-spec.ts";
import { execute } from "./plan.ts";
import { addPlan, clearPlan, type LinkRequest, removePlan } from "./related.ts";

const PROGRAMS = 2_000;
const RULES: readonly OnDelete[] = [
  "CASCADE",
  "PROTECT",
  "RESTRICT",
  "SET_NULL",
  "DO_NOTHING",
  "DB_CASCADE",
  "DB_SET_NULL",
];
const LABELS = ["a.Root", "a.Node", "a.Leaf", "a.Link"] as const;

const key = fc.integer({ min: 1, max: 6 });
const operation = fc.oneof(
  fc.record({
    do: fc.constant("insert" as const),
    label: fc.constantFrom(...LABELS),
    to: key,
    up: key,
  }),
  fc.record({ do: fc.constant("delete" as const), label: fc.constantFrom(...LABELS), pk: key }),
  fc.record({
    do: fc.constant("link" as const),
    how: fc.constantFrom("add", "remove", "clear"),
    own: key,
    other: key,
  }),
  fc.record({ do: fc.constant("enter" as const), savepoint: fc.boolean() }),
  fc.record({ do: fc.constant("leave" as const), failed: fc.boolean() }),
  fc.record({ do: fc.constant("listen" as const), label: fc.constantFrom(...LABELS) }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

const program = fc.record({
  rules: fc.tuple(fc.constantFrom(...RULES), fc.constantFrom(...RULES), fc.constantFrom(...RULES)),
  operations: fc.array(operation, { maxLength: 40 }),
});

it("keeps keys unique, pointers whole, and the trace equal to the tables", () => {
  fc.assert(
    fc.property(program, ({ rules: [first, second, third], operations }) => {
      const host = createModelsHost(
        model("a.Root", [column("code", { unique: true, null: true })]),
        model("a.Node", [
          pointer("root", "a.Root", first, true),
          pointer("up", "a.Node", second, true),
        ]),
        model("a.Leaf", [pointer("node", "a.Node", third, true)]),
        model("a.Link", [
          pointer("root", "a.Root", "CASCADE"),
          pointer("node", "a.Node", "CASCADE"),
        ]),
      );
      const events: TraceEvent[] = [];
      let depth = 0;
      for (const step of operations) {
        depth = attempt(host, step, depth);
        events.push(...host.drain());
        expect(replayed(events)).toEqual(tables(host));
        if (depth === 0) expect(dangling(host)).toEqual([]);
      }
      for (; depth > 0; depth -= 1) host.world.transaction.leave(true);
      events.push(...host.drain());
      expect(replayed(events)).toEqual(tables(host));
      expect(dangling(host)).toEqual([]);
    }),
    { numRuns: PROGRAMS },
  );
}, 60_000);

/** @returns how many blocks are open then. */
function attempt(host: ModelsHost, step: Operation, depth: number): number {
  const { world } = host;
  try {
    switch (step.do) {
      case "insert":
        execute(world, NO_MOMENT, (one) =>
          one.insert(step.label, { cells: cells(step), expressions: {} }),
        );
        return depth;
      case "delete": {
        const request = { model: step.label, pks: [step.pk], instance: true, keepParents: false };
        host.run(deletePlan(world, request, NO_MOMENT));
        return depth;
      }
      case "link": {
        const plan = { add: addPlan, remove: removePlan, clear: clearPlan }[step.how];
        host.run((plan ?? clearPlan)(world, links(step), NO_MOMENT));
        return depth;
      }
      case "listen":
        host.heard.add(step.label);
        return depth;
      case "enter":
        world.transaction.enter({ savepoint: step.savepoint, durable: false }, NO_MOMENT);
        return depth + 1;
      case "leave":
        if (depth === 0) return 0;
        depth -= 1;
        world.transaction.leave(step.failed);
        return depth;
    }
  } catch (error) {
    if (error instanceof DatabaseError) return depth;
    throw error;
  }
}

function cells({ label, to, up }: Extract<Operation, { do: "insert" }>): Row {
  if (label === "a.Root") return { code: to };
  if (label === "a.Leaf") return { node_id: to };
  return label === "a.Link"
    ? { root_id: up, node_id: to }
    : { root_id: to, up_id: up === 6 ? null : up };
}

function links({ own, other }: Extract<Operation, { do: "link" }>): LinkRequest {
  return {
    through: "a.Link",
    ownColumn: "root_id",
    otherColumn: "node_id",
    owner: own,
    targets: [other],
    symmetrical: false,
    defaults: { cells: {}, expressions: {} },
  };
}

function tables(host: ModelsHost): { readonly [label: string]: readonly Row[] } {
  return Object.fromEntries(LABELS.map((label) => [label, host.rows(label)]));
}

/** The rows as a reader of the trace sees them: a rolled back block never was. */
function replayed(events: readonly TraceEvent[]): { readonly [label: string]: readonly Row[] } {
  let rows = new Map<string, readonly [label: string, row: Row]>();
  const before = new Map<number, typeof rows>();
  for (const event of events) {
    if (event.type === "transaction.began") before.set(event.span, new Map(rows));
    if (event.type === "transaction.rolledBack") rows = before.get(event.span) ?? rows;
    if (event.type === "row.deleted") rows.delete(`${event.model} ${event.pk}`);
    if (event.type === "row.inserted" || event.type === "row.updated") {
      rows.set(`${event.model} ${event.pk}`, [event.model, event.row]);
    }
  }
  return Object.fromEntries(
    LABELS.map((label) => [
      label,
      [...rows.values()]
        .filter(([model]) => model === label)
        .map(([, row]) => row)
        .sort((a, b) => Number(a.id) - Number(b.id)),
    ]),
  );
}

function dangling(host: ModelsHost): readonly string[] {
  const has = (label: string, pk: unknown): boolean => host.rows(label).some(({ id }) => id === pk);
  const wrong = (label: string, name: string, target: string): string[] =>
    host
      .rows(label)
      .filter((row) => (row[name] ?? null) !== null && !has(target, row[name]))
      .map((row) => `${label} ${row.id} ${name}`);
  return [
    ...wrong("a.Node", "root_id", "a.Root"),
    ...wrong("a.Node", "up_id", "a.Node"),
    ...wrong("a.Leaf", "node_id", "a.Node"),
    ...wrong("a.Link", "root_id", "a.Root"),
    ...wrong("a.Link", "node_id", "a.Node"),
  ];
}
