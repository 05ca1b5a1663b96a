/** The rows a delete looks at: which point where, which must be loaded, which can go unseen. */
import type { SpanId } from "../ids.ts";
import type { Cell, Row } from "../trace/events.ts";
import type { Relation } from "./catalog.ts";
import { cellOf, compareCells } from "./cell.ts";
import { Collected, type Instance } from "./collected.ts";
import type { ModelsWorld, Plan } from "./plan.ts";

export type Collecting = {
  readonly world: ModelsWorld;
  readonly collected: Collected;
  readonly span: SpanId | null;
  /** Instances of the host so far; new ones are numbered on. */
  count: number;
  /** Who listens to deletes, asked once per model. */
  readonly listens: Map<string, boolean>;
};

export function startCollecting(world: ModelsWorld, span: SpanId | null): Collecting {
  return { world, collected: new Collected(world.catalog), span, count: 0, listens: new Map() };
}

/** Rows that nobody listens to are loaded with no more columns than further relations need. */
export function* loadRelated(
  it: Collecting,
  model: string,
  pks: readonly Cell[],
): Plan<readonly Instance[]> {
  const { catalog } = it.world;
  if (yield* hasListeners(it, model)) return yield* load(it, model, pks, null);
  const spec = catalog.concrete(model);
  const needed = catalog.relationsTo(model).map(({ target }) => target);
  return yield* load(it, model, pks, [...new Set([spec.pk, ...needed])]);
}

export function* load(
  it: Collecting,
  model: string,
  pks: readonly Cell[],
  names: readonly string[] | null,
): Plan<readonly Instance[]> {
  if (pks.length === 0) return [];
  const { catalog, database } = it.world;
  const labels = [model, ...catalog.ancestors(model)];
  const rows = pks.map((pk): Row => {
    const row: Row = {};
    const links = labels.map((label) => database.row(label, parentKey(it, model, label, pk)));
    return Object.assign(row, ...links.toReversed());
  });
  yield { do: "load", model, names, rows, span: it.span };
  return pks.map((pk) => ({ number: it.count++, pk }));
}

/** Key of the ancestor's row for a row of `model`. */
function parentKey(it: Collecting, model: string, ancestor: string, pk: Cell): Cell {
  const spec = it.world.catalog.concrete(model);
  if (spec.info.label === it.world.catalog.concrete(ancestor).info.label) return pk;
  const row = it.world.database.row(model, pk);
  for (const { model: parent, link } of spec.parents) {
    const reached = [parent, ...it.world.catalog.ancestors(parent)].includes(ancestor);
    if (reached) return parentKey(it, parent, ancestor, cellOf(row, link));
  }
  /* v8 ignore next -- an ancestor is always reached over one of the parents */
  return null;
}

export function pointingTo(
  it: Collecting,
  model: string,
  fresh: readonly Instance[],
  { from, column, target }: Relation,
): () => readonly Cell[] {
  const { catalog, database } = it.world;
  const isKey = target === catalog.concrete(model).pk;
  const values = fresh.map(({ pk }) => (isKey ? pk : targetValue(it, model, target, pk)));
  return () =>
    values
      .flatMap((value) => database.tables.where(from.info.label, column.name, value))
      .map((row) => cellOf(row, from.pk))
      .sort(compareCells);
}

/** The value pointed to: in the model's own row, or in that of the ancestor who has the column. */
function targetValue(it: Collecting, model: string, target: string, pk: Cell): Cell {
  const { catalog, database } = it.world;
  for (const label of [model, ...catalog.ancestors(model)]) {
    const row = database.row(label, parentKey(it, model, label, pk));
    if (row && target in row) return cellOf(row, target);
  }
  return pk;
}

/** Django: `Collector.can_fast_delete`. */
export function* isFast(it: Collecting, model: string, from: Relation | null): Plan<boolean> {
  if (from !== null && from.reference.onDelete !== "CASCADE") return false;
  if (yield* hasListeners(it, model)) return false;
  const { catalog } = it.world;
  const spec = catalog.concrete(model);
  return (
    spec.parents.every(({ link }) => link === from?.column.name) &&
    spec.generics.length === 0 &&
    catalog
      .relationsTo(model)
      .every(
        ({ reference: { onDelete } }) => onDelete === "DO_NOTHING" || onDelete.startsWith("DB_"),
      )
  );
}

function* hasListeners(it: Collecting, model: string): Plan<boolean> {
  const known = it.listens.get(model);
  if (known !== undefined) return known;
  const signals = ["pre_delete", "post_delete"];
  const { flag = false } = yield { do: "listens", model, signals, span: it.span };
  it.listens.set(model, flag);
  return flag;
}

export function pksWhere(
  it: Collecting,
  model: string,
  matches: (row: Row) => boolean,
): readonly Cell[] {
  const { catalog, database } = it.world;
  const { pk } = catalog.concrete(model);
  return database.tables
    .rows(model)
    .filter(matches)
    .map((row) => cellOf(row, pk));
}

export function nameOf(it: Collecting, model: string): string {
  return it.world.catalog.get(model).info.name;
}
