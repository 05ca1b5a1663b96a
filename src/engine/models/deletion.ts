/** The plan of a delete (Django: `Collector.delete`). */
import type { Cell } from "../trace/events.ts";
import type { Moment } from "../trace/recorder.ts";
import { collect, collectRows } from "./collect.ts";
import type { Instance } from "./collected.ts";
import { type Collecting, isFast, known, startCollecting } from "./collecting.ts";
import { atomically, breaking, execute, type ModelsWorld, type Plan } from "./plan.ts";

export type DeleteRequest = {
  /** Label of the class. */
  readonly model: string;
  /** Keys of the rows. */
  readonly pks: readonly Cell[];
  /** `delete()` of an instance: the host's number 0 is that instance. Otherwise a queryset's. */
  readonly instance: boolean;
  readonly keepParents: boolean;
};

/** Rows deleted by label, in the order of deletion. */
export type Deleted = readonly (readonly [label: string, count: number])[];

export function* deletePlan(world: ModelsWorld, request: DeleteRequest, at: Moment): Plan<Deleted> {
  const { model, pks, keepParents } = request;
  world.transaction.validate();
  const it = startCollecting(world, at.parent);
  if (request.instance) {
    const found = pks.map((pk) => ({ number: it.count++, pk }));
    yield* collect(it, model, found, { keepParents });
  } else yield* collectRows(it, model, known(pks), { keepParents });
  it.collected.sort();
  const [only, ...others] = it.collected.instances;
  if (only !== undefined && others.length === 0 && isEverything(it)) {
    const [label, [instance, ...more]] = [only[0], [...only[1].values()]];
    if (instance !== undefined && more.length === 0 && (yield* isFast(it, label, null))) {
      return yield* deleteOne(it, label, instance, at);
    }
  }
  const counts = new Map<string, number>();
  yield* atomically(world, at, (inside) => deleteAll(it, counts, inside));
  const numbers = [...it.collected.instances.values()].flatMap((instances) =>
    [...instances.values()].map(({ number }) => number),
  );
  yield { do: "forget key", instances: numbers, span: at.parent };
  return [...counts];
}

function isEverything({ collected }: Collecting): boolean {
  return collected.fastDeletes.length === 0 && collected.updates.length === 0;
}

/** Nobody sees it go: one statement, and a count even when nothing was there. */
function* deleteOne(it: Collecting, model: string, instance: Instance, at: Moment): Plan<Deleted> {
  const { world } = it;
  const label = world.catalog.concrete(model).info.label;
  const existed = yield* breaking(world, function* () {
    return execute(world, at, (statement) => statement.delete(label, instance.pk));
  });
  yield { do: "forget key", instances: [instance.number], span: at.parent };
  return [[model, existed ? 1 : 0]];
}

function* deleteAll(it: Collecting, counts: Map<string, number>, at: Moment): Plan<void> {
  const { world, collected } = it;
  const span = at.parent;
  function count(model: string, rows: number): void {
    if (rows > 0) counts.set(model, (counts.get(model) ?? 0) + rows);
  }
  function remove(model: string, pks: readonly Cell[]): void {
    const rows = execute(world, at, (statement) =>
      pks.filter((pk) => statement.delete(world.catalog.concrete(model).info.label, pk)),
    );
    count(model, rows.length);
  }
  for (const [model, instances] of collected.instances) {
    if (world.catalog.get(model).info.autoCreated) continue;
    for (const { number } of instances.values()) {
      yield { do: "send", signal: "pre_delete", instance: number, span };
    }
  }
  for (const { model, pks } of collected.fastDeletes) remove(model, yield* pks());
  for (const { model, column, value, pks } of collected.updates) {
    const found = yield* pks();
    execute(world, at, (statement) => {
      for (const pk of found) {
        statement.update(model, pk, { cells: { [column.name]: value }, expressions: {} });
      }
    });
  }
  for (const [model, instances] of collected.instances) {
    const descending = [...instances.values()].reverse();
    remove(
      model,
      descending.map(({ pk }) => pk),
    );
    if (world.catalog.get(model).info.autoCreated) continue;
    for (const { number } of descending) {
      yield { do: "send", signal: "post_delete", instance: number, span };
    }
  }
}
