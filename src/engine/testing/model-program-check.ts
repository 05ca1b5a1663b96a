/** Runs a program of models and says what was not as it must be. */

import { type Catalog, createCatalog } from "../models/catalog.ts";
import { type Draft, emptySnapshot, thaw } from "../trace/draft.ts";
import type { Row } from "../trace/events.ts";
import { advance } from "../trace/replay.ts";
import { hasCircle, leftBehind } from "./left-behind.ts";
import { type Graph, specsOf } from "./model-graph.ts";
import { Performer, type Program } from "./model-program.ts";
import { NaiveReplay, sortedRows } from "./naive-tables.ts";
import { brokenOperations } from "./operation-promises.ts";
import { brokenSpans } from "./span-promises.ts";
import { brokenRows, storedRows } from "./stored-rows.ts";

export function faultsOf(program: Program): readonly string[] {
  const faults: string[] = [];
  const draft = thaw(emptySnapshot());
  const naive = new NaiveReplay();
  // What receivers make during a delete, and what the database deletes by itself, is not collected.
  const isOrdered =
    program.receivers.every(({ body }) => body.length === 0) &&
    program.graph.models.every(({ pointers }) =>
      pointers.every(({ rule }) => !rule.startsWith("DB_")),
    ) &&
    !hasCircle(catalogOf(program.graph));
  let played = 0;
  const performer = new Performer(program, ({ models: { trace, world } }) => {
    for (; played < trace.length; played += 1) {
      const event = trace[played];
      if (event === undefined) break;
      advance(draft, event);
      naive.play(event);
      if (isOrdered && event.type === "row.deleted") {
        faults.push(...leftBehind(world.catalog, naive.tables, event));
      }
    }
    const stored = JSON.stringify(storedRows(world));
    const replayed = JSON.stringify(ordered(rowsOf(draft), world.catalog.all()));
    const obvious = JSON.stringify(ordered(naive.rows(), world.catalog.all()));
    if (replayed !== stored) faults.push(`${played}: replayed ${replayed}, stored ${stored}`);
    if (obvious !== stored) faults.push(`${played}: read naively ${obvious}, stored ${stored}`);
    for (const [label, highest] of naive.highest) {
      const last = world.database.state.tables.get(label)?.lastNumber ?? 0;
      if (last < highest) faults.push(`${label} would use ${highest} again`);
    }
    if (!world.transaction.inAtomicBlock) faults.push(...brokenRows(world));
  });
  performer.perform();
  const { models, deleted, notRestored } = performer;
  return [
    ...faults,
    ...notRestored,
    ...brokenSpans(models.trace),
    ...brokenOperations(models.trace, models.sent, deleted),
    ...draft.open.map(({ span, kind }) => `${kind} ${span} is still open`),
    ...draft.callbacks.map(({ name }) => `${name} still waits`),
  ];
}

function catalogOf(graph: Graph): Catalog {
  const catalog = createCatalog();
  for (const spec of specsOf(graph)) catalog.declare(spec);
  return catalog;
}

function rowsOf({ tables }: Draft): { readonly [label: string]: readonly Row[] } {
  return Object.fromEntries(
    [...tables.read].map(([label, { rows }]) => [
      label,
      sortedRows([...rows.values()].map(({ row }) => row)),
    ]),
  );
}

/** In the order of the catalog, tables without rows left out. */
function ordered(
  tables: { readonly [label: string]: readonly Row[] },
  specs: readonly { readonly info: { readonly label: string } }[],
): { readonly [label: string]: readonly Row[] } {
  return Object.fromEntries(
    specs.flatMap(({ info: { label } }) => {
      const rows = tables[label] ?? [];
      return rows.length > 0 ? [[label, rows] as const] : [];
    }),
  );
}
